import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Chip } from './Chip';
import { DataTable } from './DataTable';
import { TicketState } from './TicketState';
import './ticketTable.css';

/** Tickets in the order they come in; on a customer's own page it goes without saying whose they are. */
export function TicketTable(props: { rows: Api.FeedbackView[]; busy: boolean; empty: string; ofOne?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { rows, busy, empty, ofOne = false } = props;
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
          hidden: ofOne,
          render: (_, { externalId }) => <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>,
        },
        { title: t('feedback.state'), render: (_, ticket) => <TicketState {...ticket} /> },
        {
          title: t('feedback.assignee'),
          render: (_, { assignee }) => assignee ?? <span className="soft">{t('feedback.nobody')}</span>,
        },
      ]}
    />
  );
}
