import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Code } from '../../parts/Code';
import { DataTable } from '../../parts/DataTable';
import { useActionWord } from './useActionWord';

export function AuditTable({ rows, busy }: { rows: Api.SuiteAuditEntry[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const wordOf = useActionWord();
  return (
    <DataTable<Api.SuiteAuditEntry>
      label={t('operations.audit')}
      rowKey={({ service, position }) => `${service} ${position}`}
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.noAudit')} /> }}
      expandable={{
        expandedRowRender: ({ details, hash }) => (
          <Flex vertical gap="small">
            <Code text={JSON.stringify(details)} label={t('operations.details')} />
            <small className="soft wrap">{`${t('operations.hash')} ${hash}`}</small>
          </Flex>
        ),
      }}
      columns={[
        { title: t('operations.at'), render: (_, { at }) => format.instant(at) },
        { title: t('operations.actor'), dataIndex: 'actor' },
        { title: t('operations.action'), render: (_, { action }) => wordOf(action) },
        { title: t('operations.subject'), render: (_, { subject }) => <code>{subject}</code> },
        { title: t('operations.service'), render: (_, { service }) => words('service', service) },
        { title: t('operations.position'), align: 'right', render: (_, { position }) => format.number(position) },
      ]}
    />
  );
}
