import type { Api } from '@rung/client';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** What would keep a draft from being put on now; it may be there in time. */
export function StartWarnings({ warnings }: { warnings: Api.StartWarning[] }) {
  const { t } = useTranslation();
  return (
    warnings.length > 0 && (
      <Alert
        type="warning"
        showIcon
        title={t('activities.warnings')}
        description={
          <ul>
            {warnings.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>{reason}</li>
            ))}
          </ul>
        }
      />
    )
  );
}
