import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { LazyChart } from '../parts/LazyChart';
import { flowChart, flowsInWords, flowsOf } from './migrationFlow';

/** Where those who moved came from and went to; the matrix has the same in numbers. */
export function FlowCard({ report, tiers }: { report: Api.MigrationReport; tiers: Api.TierName[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const flows = useMemo(() => flowsOf(report), [report]);
  const chart = useMemo(() => flowChart(flows, tiers, format), [flows, tiers, format]);
  return (
    <Card title={t('overview.flow')} className="fill">
      {flows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('overview.nobodyMoved')} />
      ) : (
        <LazyChart
          option={chart}
          height={300}
          label={t('overview.flowLabel', { summary: flowsInWords(flows, tiers, format) })}
        />
      )}
    </Card>
  );
}
