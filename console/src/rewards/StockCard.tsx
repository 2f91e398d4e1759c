import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { DataTable } from '../parts/DataTable';
import { later } from '../parts/later';
import { PagedCard, usePages } from '../parts/PagedCard';
import { Typography } from '../parts/Typography';

const StockDialog = later(async () => (await import('./StockDialog')).StockDialog, null);

/** What is in stock, and every correction of it by people, with its reason. */
export function StockCard({ reward }: { reward: Api.RewardView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay()('post /reward-catalogue/{code}/stock-changes');
  const [changing, setChanging] = useState(false);
  const pages = usePages(reward.code);
  const listing = useGet(
    '/reward-catalogue/{code}/stock-changes',
    { path: { code: reward.code }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  const { stock, reserved, redeemed } = reward;
  const head = (
    <Flex wrap gap="middle" align="center" className="toolbar">
      <Typography.Text strong>
        {stock === null ? t('rewards.unlimited') : t('rewards.inStock', { stock: format.number(stock) })}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t('rewards.moved', { reserved: format.number(reserved), redeemed: format.number(redeemed) })}
      </Typography.Text>
      {mayChange && stock !== null && (
        <Button size="small" onClick={() => setChanging(true)}>
          {t('rewards.correct')}
        </Button>
      )}
    </Flex>
  );
  return (
    <>
      <PagedCard listing={listing} pages={pages} title={t('rewards.stock')} toolbar={head}>
        {(rows, busy) => <ChangeTable rows={rows} busy={busy} />}
      </PagedCard>
      {changing && <StockDialog reward={reward} onClose={() => setChanging(false)} />}
    </>
  );
}

function ChangeTable({ rows, busy }: { rows: Api.StockChangeView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.StockChangeView>
      label={t('rewards.changes')}
      rowKey="id"
      size="small"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('rewards.noChanges')} /> }}
      columns={[
        { title: t('rewards.when'), render: (_, { changedAt }) => format.instant(changedAt) },
        {
          title: t('rewards.change'),
          align: 'right',
          render: (_, { change }) => (change > 0 ? `+${format.number(change)}` : format.number(change)),
        },
        { title: t('rewards.after'), align: 'right', render: (_, { stock }) => format.number(stock) },
        { title: t('rewards.reason'), render: (_, { reason }) => <div className="reason-cell">{reason}</div> },
        { title: t('rewards.who'), dataIndex: 'author' },
      ]}
    />
  );
}
