import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';

export function SenderTable({ rows, busy }: { rows: Api.SenderRow[]; busy: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <DataTable<Api.SenderRow>
      label={t('operations.senders')}
      rowKey="sender"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.noSenders')} /> }}
      expandable={{ expandedRowRender: (row) => <SenderDetail row={row} /> }}
      columns={[
        {
          title: t('operations.sender'),
          render: (_, { sender }) => (sender.startsWith('rung:') ? words('sender', sender.slice(5)) : sender),
        },
        { title: t('operations.sentAccepted'), align: 'right', render: (_, row) => format.number(row.accepted) },
        { title: t('operations.sentDuplicates'), align: 'right', render: (_, row) => format.number(row.duplicates) },
        { title: t('operations.sentRefused'), align: 'right', render: (_, row) => format.number(row.refused) },
        { title: t('operations.sentLast'), render: (_, { newestAt }) => format.instant(newestAt) },
      ]}
    />
  );
}

/** By reason, each leading to what is quarantined for it, and by type. */
function SenderDetail({ row: { sender, refusals, types } }: { row: Api.SenderRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Flex vertical gap="small">
      {refusals.length > 0 && (
        <DataTable<Api.RefusalRow>
          label={t('operations.sentReasons', { sender })}
          rowKey="code"
          size="small"
          dataSource={refusals}
          columns={[
            {
              title: t('operations.reason'),
              render: (_, { code, reason }) => <Link to={`/operations/quarantine?code=${code}`}>{reason}</Link>,
            },
            { title: t('operations.sentRefused'), align: 'right', render: (_, { events }) => format.number(events) },
          ]}
        />
      )}
      <DataTable<Api.TypeRow>
        label={t('operations.sentTypes', { sender })}
        rowKey="type"
        size="small"
        dataSource={types}
        columns={[
          { title: t('operations.what'), render: (_, { type }) => <code>{type}</code> },
          { title: t('operations.sentAccepted'), align: 'right', render: (_, row) => format.number(row.accepted) },
          { title: t('operations.sentDuplicates'), align: 'right', render: (_, row) => format.number(row.duplicates) },
          { title: t('operations.sentRefused'), align: 'right', render: (_, row) => format.number(row.refused) },
        ]}
      />
    </Flex>
  );
}
