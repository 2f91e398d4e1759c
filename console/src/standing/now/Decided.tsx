import type { Api } from '@rung/client';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';

export function Decided({ standing }: { standing: Api.StandingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t('standing.decided')}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 3 }}
        items={[
          { key: 'policy', label: t('standing.policy'), children: `v${standing.policyVersion}` },
          { key: 'assessed', label: t('standing.assessedAt'), children: format.instant(standing.assessedAt) },
          {
            key: 'last',
            label: t('standing.lastEventAt'),
            children: standing.lastEventAt ? format.instant(standing.lastEventAt) : '–',
          },
        ]}
      />
    </Card>
  );
}
