import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { useCursors } from '../parts/useCursors';
import { MessageText } from './MessageText';

const TONE: Record<Api.MessagesMessageView['state'], Tone> = {
  planned: 'new',
  claimed: 'new',
  sent: 'good',
  failed: 'bad',
  unknown: 'look',
  refused: 'plain',
};

/** What was sent to the customer, and why what was not. */
export function MessagesTab({ externalId }: { externalId: string }) {
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${externalId} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/customers/{externalId}/messages',
    { path: { externalId }, query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <MessageTable externalId={externalId} rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}

function MessageTable(props: { externalId: string; rows: Api.MessagesMessageView[]; busy: boolean }) {
  const { externalId, rows, busy } = props;
  const may = useMay()('get /customers/{externalId}/messages/{id}/text');
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.MessagesMessageView>
      label={t('customer.messagesList')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('customer.noMessages')} /> }}
      {...(may
        ? { expandable: { expandedRowRender: ({ id }) => <MessageText externalId={externalId} id={id} /> } }
        : {})}
      columns={[
        { title: t('customer.occurred'), render: (_, { occurredAt }) => format.instant(occurredAt) },
        { title: t('customer.occasion'), render: (_, { occasion }) => words('occasion', occasion) },
        { title: t('customer.channel'), render: (_, { channel }) => words('channel', channel) },
        {
          title: t('customer.state'),
          render: (_, { state }) => <Chip tone={TONE[state]}>{words('messageState', state)}</Chip>,
        },
        {
          title: t('customer.reason'),
          render: (_, { reason }) => <div className="reason-cell">{reason ? words('messageReason', reason) : '–'}</div>,
        },
        { title: t('customer.planned'), render: (_, { plannedAt }) => format.instant(plannedAt) },
        { title: t('customer.ended'), render: (_, { endedAt }) => (endedAt ? format.instant(endedAt) : '–') },
        { title: t('customer.attempts'), align: 'right', render: (_, { attempts }) => format.number(attempts) },
      ]}
    />
  );
}
