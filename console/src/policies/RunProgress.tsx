import type { Api } from '@rung/client';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';

/** How far a run over all customers is, and when it should be done; nothing where that cannot be said. */
export function RunProgress({ progress }: Pick<Api.DryRun, 'progress'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!progress) {
    return null;
  }
  const { parts, partsDone, expectedAt } = progress;
  return (
    <div className="run-progress">
      <Progress
        percent={parts > 0 ? Math.floor((partsDone / parts) * 100) : 0}
        size="small"
        status="active"
        aria-label={t('policies.progress')}
      />
      {expectedAt && (
        <small className="soft">{t('policies.expectedAt', { instant: format.instant(expectedAt) })}</small>
      )}
    </div>
  );
}
