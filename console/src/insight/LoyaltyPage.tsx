import type { Api } from '@rung/client';

import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { PeriodBar } from '../parts/PeriodBar';
import { ReportCard } from '../parts/ReportCard';
import { TierTag } from '../parts/TierTag';
import { usePeriod } from '../parts/usePeriod';
import { Head } from './Head';

type Row = Api.LoyaltyReport['total'];

/** Who bought again in a period, tier by tier; the last row is all of them. */
export function LoyaltyPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const dates = usePeriod();
  const query = { ...dates.period };
  const report = useGet('/insight/loyalty', { query });
  const { data } = report;
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const columns: [string, string, (row: Row) => string][] = [
    ['buyers', t('insight.buyers'), (row) => number(row.buyers)],
    ['repeatBuyers', t('insight.repeatBuyers'), (row) => number(row.repeatBuyers)],
    ['repurchaseRate', t('overview.repurchaseRate'), (row) => share(row.repurchaseRate)],
    ['orders', t('overview.orders'), (row) => number(row.orders)],
    [
      'averageOrderValue',
      t('overview.averageOrderValue'),
      ({ averageOrderValue }) => (averageOrderValue ? format.money(averageOrderValue) : '–'),
    ],
    ['ordersPerCustomer', t('insight.ordersPerCustomer'), (row) => number(row.ordersPerCustomer)],
    ['activeAtStart', t('insight.activeAtStart'), (row) => number(row.activeAtStart)],
    ['dormantAtEnd', t('insight.dormantAtEnd'), (row) => number(row.dormantAtEnd)],
    ['lostAtEnd', t('insight.lostAtEnd'), (row) => number(row.lostAtEnd)],
    ['churnRate', t('overview.churnRate'), (row) => share(row.churnRate)],
  ];
  return (
    <>
      <PeriodBar {...dates} />
      <ReportCard
        title={t('insight.loyalty')}
        report={report}
        table={() => client.table('/insight/loyalty', { query })}
      >
        <DataTable<Row>
          label={t('insight.loyalty')}
          rowKey={({ tier }) => tier ?? ''}
          rowClassName={({ tier }) => (tier === null ? 'sum' : '')}
          size="middle"
          dataSource={data && [...data.tiers, data.total]}
          columns={[
            {
              title: t('overview.tier'),
              render: (_, { tier, name }) =>
                tier === null ? t('overview.total') : <TierTag tier={{ code: tier, name: name ?? tier }} />,
            },
            ...columns.map(([key, title, shown]) => ({
              key,
              title: <Head text={title} link={data?.definitions[key]} />,
              align: 'right' as const,
              render: (_: unknown, row: Row) => shown(row),
            })),
          ]}
        />
      </ReportCard>
    </>
  );
}
