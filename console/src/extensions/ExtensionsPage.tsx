import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { PointsNav } from '../earning/PointsNav';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { DataTable } from '../parts/DataTable';
import { later } from '../parts/later';
import { PagedCard, usePages } from '../parts/PagedCard';
import { PageHead } from '../parts/PageHead';
import { Typography } from '../parts/Typography';
import { WhoCan } from '../parts/WhoCan';
import { ExtensionState } from './ExtensionState';
import { useGroupWords } from './useGroupWords';

const DraftDialog = later(async () => (await import('./DraftDialog')).DraftDialog, null);

/** Batches that let points last longer, or give back those that had ended. */
export function ExtensionsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const pages = usePages();
  const listing = useGet('/points/extensions', { query: pages.query }, { placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title={t('extensions.title')} intro={t('extensions.intro')}>
        {may('post /points/extensions') ? (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t('extensions.new')}
          </Button>
        ) : (
          <WhoCan operation="post /points/extensions" what={t('extensions.drafting')} />
        )}
      </PageHead>
      <PointsNav />
      <PagedCard listing={listing} pages={pages}>
        {(rows, busy) => <ExtensionTable rows={rows} busy={busy} />}
      </PagedCard>
      {open && <DraftDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ExtensionTable({ rows, busy }: { rows: Api.ExtensionView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groupName = useGroupWords();
  return (
    <DataTable<Api.ExtensionView>
      label={t('extensions.title')}
      rowKey="number"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('extensions.none')} /> }}
      columns={[
        {
          title: t('extensions.batch'),
          render: (_, { number, state, comment }) => (
            <Flex vertical className="reason-cell">
              <Flex gap="small" align="center">
                <Link to={`/points/extensions/${number}`}>{t('extensions.name', { number })}</Link>
                <ExtensionState state={state} />
              </Flex>
              <Typography.Text type="secondary" ellipsis={{ tooltip: comment }}>
                {comment}
              </Typography.Text>
            </Flex>
          ),
        },
        { title: t('extensions.group'), render: (_, { plan }) => groupName(plan) },
        { title: t('extensions.until'), render: (_, { plan }) => format.day(plan.until) },
        {
          title: t('extensions.extended'),
          align: 'right',
          render: (_, { plan }) => format.number(plan.extended),
        },
        {
          title: t('extensions.reinstated'),
          align: 'right',
          render: (_, { plan }) => format.number(plan.reinstated),
        },
        { title: t('extensions.cost'), align: 'right', render: (_, { plan }) => format.money(plan.cost) },
        { title: t('versions.writers'), render: (_, { writers }) => writers.join(', ') },
      ]}
    />
  );
}
