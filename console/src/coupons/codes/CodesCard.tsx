import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { later } from '../../parts/later';
import { PagedCard, usePages } from '../../parts/PagedCard';

const MakeCodes = later(async () => (await import('./MakeCodes')).MakeCodes, null);
const ShareCode = later(async () => (await import('./ShareCode')).ShareCode, null);
const ImportCodes = later(async () => (await import('./ImportCodes')).ImportCodes, null);

/** The codes of a batch, and how it comes to more. */
export function CodesCard({ batch }: { batch: Api.BatchView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pages = usePages(batch.id);
  const listing = useGet(
    '/coupon-batches/{id}/codes',
    { path: { id: batch.id }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  const { codes } = batch.content;
  const isShared = codes === 'shared';
  const isSaid = isShared && (listing.data?.items.length ?? 1) > 0;
  const label = { generated: t('coupons.make'), imported: t('coupons.import'), shared: t('coupons.share') }[codes];
  const Dialog = { generated: MakeCodes, imported: ImportCodes, shared: ShareCode }[codes];
  return (
    <>
      <PagedCard
        listing={listing}
        pages={pages}
        title={t('coupons.codes')}
        toolbar={
          batch.state !== 'closed' &&
          !isSaid && (
            <Flex className="toolbar">
              <Button onClick={() => setOpen(true)}>{label}</Button>
            </Flex>
          )
        }
      >
        {(rows, busy) => <CodeTable rows={rows} busy={busy} isShared={isShared} />}
      </PagedCard>
      {open && <Dialog id={batch.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function CodeTable({ rows, busy, isShared }: { rows: Api.CodeView[]; busy: boolean; isShared: boolean }) {
  const { t } = useTranslation();
  return (
    <DataTable<Api.CodeView>
      label={t('coupons.codes')}
      rowKey="code"
      size="small"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coupons.noCodes')} /> }}
      columns={[
        { title: t('coupons.code'), render: (_, { code }) => <code>{code}</code> },
        {
          title: t('forms.state'),
          hidden: isShared,
          render: (_, { free }) =>
            free ? <Chip tone="good">{t('coupons.free')}</Chip> : <Chip tone="plain">{t('coupons.taken')}</Chip>,
        },
      ]}
    />
  );
}
