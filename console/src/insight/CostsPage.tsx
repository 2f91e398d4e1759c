import { type Api, rolesFor } from '@rung/client';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { DataTable } from '../parts/DataTable';
import { ReportCard } from '../parts/ReportCard';
import { Typography } from '../parts/Typography';
import { CostForm } from './CostForm';
import { Head } from './Head';

type Month = Api.CostReport['months'][number];

/** What winning and keeping customers cost, by month, as people entered it. */
export function CostsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const words = useWords();
  const roles = rolesFor('put /insight/costs/{month}')
    .map((role) => words('role', role))
    .join(', ');
  const may = useMay()('put /insight/costs/{month}');
  const [entering, setEntering] = useState<Month | 'new'>();
  const report = useGet('/insight/costs');
  const links = report.data?.definitions ?? {};
  const money = (value: Api.Money | null) => (value ? format.money(value) : '–');
  const columns: [string, string, (month: Month) => string][] = [
    ['acquisition', t('insight.acquisition'), (month) => money(month.acquisition)],
    ['newCustomers', t('insight.newCustomers'), (month) => format.number(month.newCustomers)],
    ['costPerNewCustomer', t('insight.costPerNewCustomer'), (month) => money(month.costPerNewCustomer)],
    ['retention', t('insight.retentionCost'), (month) => money(month.retention)],
    [
      'retainedCustomers',
      t('insight.retainedCustomers'),
      ({ retainedCustomers }) => (retainedCustomers === null ? '–' : format.number(retainedCustomers)),
    ],
    ['costPerRetainedCustomer', t('insight.costPerRetainedCustomer'), (month) => money(month.costPerRetainedCustomer)],
  ];
  const enter = (
    <Button size="small" type="primary" onClick={() => setEntering('new')}>
      {t('insight.enterCosts')}
    </Button>
  );
  return (
    <>
      <ReportCard
        title={t('insight.costs')}
        report={report}
        table={() => client.table('/insight/costs')}
        extra={may && enter}
      >
        {!may && <Typography.Paragraph type="secondary">{t('insight.costsBy', { roles })}</Typography.Paragraph>}
        <DataTable<Month>
          label={t('insight.costs')}
          rowKey="month"
          size="middle"
          dataSource={report.data?.months}
          locale={{ emptyText: <Empty description={t('insight.noCosts')} /> }}
          columns={[
            { title: t('insight.month'), dataIndex: 'month' },
            ...columns.map(([key, title, shown]) => ({
              key,
              title: <Head text={title} link={links[key]} />,
              align: 'right' as const,
              render: (_: unknown, month: Month) => shown(month),
            })),
            {
              key: 'change',
              title: <span className="visually-hidden">{t('app.actions')}</span>,
              hidden: !may,
              render: (_, month) => (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('insight.changeCosts', { month: month.month })}
                  onClick={() => setEntering(month)}
                >
                  {t('overview.changeGoal')}
                </Button>
              ),
            },
          ]}
        />
      </ReportCard>
      {entering && (
        <CostForm known={entering === 'new' ? undefined : entering} onClose={() => setEntering(undefined)} />
      )}
    </>
  );
}
