import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';

/** Who changed the status, when and why: lines that nobody rewrites. */
export function HistoryCard({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${externalId} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/customers/{externalId}/status/history',
    { path: { externalId }, query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  const change = ({ lift, status }: Api.StatusChangeView) =>
    lift ? t('membership.liftedTo', { status: words('memberStatus', status) }) : words('memberStatus', status);
  return (
    <Card title={t('membership.history')} className="table-card">
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <DataTable<Api.StatusChangeView>
            label={t('membership.history')}
            rowKey={(row) => `${row.recordedAt} ${row.status} ${row.lift}`}
            size="middle"
            loading={isPlaceholderData}
            dataSource={data.items}
            locale={{ emptyText: <Empty description={t('membership.noHistory')} /> }}
            columns={[
              { title: t('membership.changedAt'), render: (_, row) => format.instant(row.recordedAt) },
              { title: t('membership.change'), render: (_, row) => change(row) },
              {
                title: t('membership.reason'),
                render: (_, { reason }) => (reason ? words('restrictionReason', reason) : '–'),
              },
              { title: t('membership.until'), render: (_, { until }) => (until ? format.instant(until) : '–') },
              { title: t('membership.terms'), render: (_, { terms }) => terms ?? '–' },
              { title: t('membership.by'), render: (_, { actor, by }) => `${words('restrictedBy', by)} · ${actor}` },
            ]}
          />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </>
      )}
    </Card>
  );
}
