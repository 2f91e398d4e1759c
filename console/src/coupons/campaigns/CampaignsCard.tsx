import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Lines } from '../../parts/Lines';
import { later } from '../../parts/later';
import { ProblemPanel } from '../../parts/ProblemPanel';

const GiveToGroup = later(async () => (await import('./GiveToGroup')).GiveToGroup, null);

const EVERY_FEW_SECONDS = 5_000;

/** The campaigns that give this batch to groups: how many have their coupon, and why others have none. */
export function CampaignsCard({ batch }: { batch: Api.BatchView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useGet(
    '/coupon-batches/{id}/campaigns',
    { path: { id: batch.id } },
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some(({ waiting }) => waiting > 0) ? EVERY_FEW_SECONDS : false,
    },
  );
  return (
    <Card title={t('coupons.campaigns')}>
      {batch.state === 'open' && may('put /coupon-batches/{id}/campaigns/{campaign}') && (
        <Flex className="toolbar">
          <Button onClick={() => setGiving(true)}>{t('coupons.giveGroup')}</Button>
        </Flex>
      )}
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines rows={2} />}
      {data && <CampaignTable rows={data.items} />}
      {giving && <GiveToGroup batch={batch} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function CampaignTable({ rows }: { rows: Api.CampaignView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.CampaignView>
      label={t('coupons.campaigns')}
      rowKey="campaign"
      size="small"
      dataSource={rows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coupons.noCampaigns')} /> }}
      columns={[
        { title: t('coupons.campaign'), render: (_, { campaign }) => <code>{campaign}</code> },
        { title: t('coupons.campaignBegunAt'), render: (_, { begunAt }) => format.instant(begunAt) },
        { title: t('coupons.campaignCustomers'), align: 'right', render: (_, row) => format.number(row.customers) },
        { title: t('coupons.campaignIssued'), align: 'right', render: (_, row) => format.number(row.issued) },
        { title: t('coupons.campaignWaiting'), align: 'right', render: (_, row) => format.number(row.waiting) },
        {
          title: t('coupons.campaignRefused'),
          render: (_, { refused }) =>
            refused.map(({ reason, detail, customers }) => (
              <div key={reason}>
                {detail}: {format.number(customers)}
              </div>
            )),
        },
      ]}
    />
  );
}
