import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { SuspectDetail } from './SuspectDetail';
import { toldBy } from './suspect';

export function SuspectTable({ rows, busy, empty }: { rows: Api.SuspectView[]; busy: boolean; empty: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.SuspectView>
      label={t('operations.quarantine')}
      rowKey="quarantineId"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={empty} /> }}
      expandable={{
        expandedRowRender: (suspect) => <SuspectDetail suspect={suspect} />,
      }}
      columns={[
        {
          title: t('operations.reason'),
          render: (_, { reason, detail }) => (
            <Flex vertical className="reason-cell">
              <strong>{reason}</strong>
              <small className="soft">{detail}</small>
            </Flex>
          ),
        },
        {
          title: t('operations.what'),
          render: (_, { event }) => {
            const { type } = toldBy(event);
            return type === undefined ? '–' : <code>{type}</code>;
          },
        },
        {
          title: t('operations.customer'),
          render: (_, { event }) => {
            const { subject } = toldBy(event);
            return subject ? <Link to={`/customers/${encodeURIComponent(subject)}`}>{subject}</Link> : '–';
          },
        },
        { title: t('operations.received'), render: (_, { receivedAt }) => format.instant(receivedAt) },
        { title: t('operations.from'), dataIndex: 'receivedFrom' },
        {
          title: t('operations.stage'),
          render: (_, suspect) => <Stage suspect={suspect} />,
        },
      ]}
    />
  );
}

function Stage({ suspect: { replayedAt, putAway } }: { suspect: Api.SuspectView }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  if (replayedAt) {
    return <Chip tone="good">{t('operations.replayedAt', { instant: format.instant(replayedAt) })}</Chip>;
  }
  return putAway ? (
    <Flex vertical align="start">
      <Chip tone="plain">{t('operations.putAwayAt', { instant: format.instant(putAway.at), by: putAway.by })}</Chip>
      <small className="soft">{words('putAway', putAway.reason)}</small>
    </Flex>
  ) : (
    <Chip tone="look">{t('operations.waits')}</Chip>
  );
}
