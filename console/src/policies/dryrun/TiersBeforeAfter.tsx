import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { TierTag } from '../../parts/TierTag';

export function TiersBeforeAfter(props: { report: Api.DryRunReport; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tiers } = props.report;
  const most = Math.max(1, ...tiers.flatMap(({ before, after }) => [before, after]));
  return (
    <Card title={t('policyDryRun.tiers')} className="table-card fill">
      <DataTable<Api.TierCount>
        label={t('policyDryRun.tiers')}
        rowKey="tier"
        size="small"
        dataSource={tiers}
        columns={[
          {
            title: t('overview.tier'),
            render: (_, { tier }) => <TierTag tier={{ code: tier, name: props.nameOf(tier) }} />,
          },
          {
            title: t('policyDryRun.before'),
            align: 'right',
            render: (_, { before }) => <Bar value={before} most={most} text={format.number(before)} />,
          },
          {
            title: t('policyDryRun.after'),
            align: 'right',
            render: (_, { after }) => <Bar value={after} most={most} text={format.number(after)} />,
          },
          {
            title: t('policyDryRun.difference'),
            align: 'right',
            render: (_, { before, after }) => {
              const difference = after - before;
              return (
                <span className={difference > 0 ? 'gain' : difference < 0 ? 'loss' : 'soft'}>
                  {difference > 0 ? '+' : ''}
                  {format.number(difference)}
                </span>
              );
            },
          },
        ]}
      />
    </Card>
  );
}

function Bar({ value, most, text }: { value: number; most: number; text: string }) {
  return (
    <span className="bar">
      <span>{text}</span>
      <span className="bar-fill" style={{ width: `${(value / most) * 100}%` }} />
    </span>
  );
}
