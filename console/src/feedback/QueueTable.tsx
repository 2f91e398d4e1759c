import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Chip } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { TicketState } from './TicketState';

export function QueueTable({ rows, busy, empty }: { rows: Api.FeedbackView[]; busy: boolean; empty: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const now = Date.now();
  return (
    <DataTable<Api.FeedbackView>
      label={t('feedback.list')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: t('feedback.waited'),
          render: (_, { receivedAt }) => (
            <time dateTime={receivedAt} title={format.instant(receivedAt)}>
              {format.ago(receivedAt, now)}
            </time>
          ),
        },
        {
          title: t('feedback.kind'),
          render: (_, { kind }) => (
            <Chip tone={kind === 'appeal' ? 'bad' : 'plain'}>{words('feedbackKind', kind)}</Chip>
          ),
        },
        {
          title: t('feedback.text'),
          render: (_, { id, text }) => (
            <Link to={`/feedback/${id}`} className="excerpt">
              {text}
            </Link>
          ),
        },
        {
          title: t('feedback.customer'),
          render: (_, { externalId }) => <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>,
        },
        { title: t('feedback.state'), render: (_, { status }) => <TicketState status={status} /> },
        {
          title: t('feedback.assignee'),
          render: (_, { assignee }) => assignee ?? <span className="soft">{t('feedback.nobody')}</span>,
        },
      ]}
    />
  );
}
