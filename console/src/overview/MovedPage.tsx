import { ArrowLeftOutlined } from '@ant-design/icons';
import type { Answer } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TierTag } from '../parts/TierTag';
import { useCursors } from '../parts/useCursors';
import { usePeriod } from '../parts/usePeriod';
import { useTierNames } from '../parts/useTierNames';

type Moved = Answer<'/insight/migration/customers'>['items'][number];

/** The people of one cell of the overview's matrix. */
export function MovedPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useTierNames();
  const client = useClient();
  const [address] = useSearchParams();
  const { period } = usePeriod();
  const [limit, setLimit] = useState(20);
  const fromTier = address.get('fromTier') ?? '';
  const toTier = address.get('toTier') ?? '';
  const cursors = useCursors(`${address} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/insight/migration/customers',
    { query: { ...period, fromTier, toTier, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  const way = fromTier ? `${nameOf(fromTier)} → ${nameOf(toTier)}` : t('overview.enteredAt', { tier: nameOf(toTier) });
  return (
    <>
      <Link to={`/overview?${new URLSearchParams({ ...period })}`} className="back">
        <ArrowLeftOutlined aria-hidden /> {t('overview.back')}
      </Link>
      <PageHead title={way} intro={t('reports.period', { from: format.day(period.from), to: format.day(period.to) })}>
        {data && data.items.length > 0 && (
          <CsvButton
            of={way}
            table={() =>
              client.table('/insight/migration/customers/export', {
                query: { ...period, toTier, ...(fromTier && { fromTier }) },
              })
            }
          />
        )}
      </PageHead>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <MovedTable label={way} rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}

function MovedTable({ label, rows, busy }: { label: string; rows: Moved[]; busy: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const format = useFormat();
  const nameOf = useTierNames();
  return (
    <DataTable<Moved>
      label={label}
      rowKey="externalId"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('overview.nobodyMoved')} /> }}
      columns={[
        {
          title: t('customers.id'),
          render: (_, { externalId }) => <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>,
        },
        {
          title: t('overview.move'),
          render: (_, { fromTier, toTier }) => (
            <Flex gap="small" align="center">
              {fromTier ? <TierTag tier={{ code: fromTier, name: nameOf(fromTier) }} /> : t('overview.notSeenYet')}
              <span aria-hidden>→</span>
              <TierTag tier={{ code: toTier, name: nameOf(toTier) }} />
            </Flex>
          ),
        },
        { title: t('overview.sinceDay'), render: (_, { since }) => format.day(since) },
        {
          title: t('customers.growthValue'),
          align: 'right',
          render: (_, { growthValue }) => format.number(growthValue),
        },
        {
          key: 'why',
          title: <span className="visually-hidden">{t('app.actions')}</span>,
          hidden: !may('get /customers/{externalId}/standing/history'),
          render: (_, { externalId }) => (
            <Link to={`/customers/${encodeURIComponent(externalId)}?tab=decisions`}>{t('overview.whyMoved')}</Link>
          ),
        },
      ]}
    />
  );
}
