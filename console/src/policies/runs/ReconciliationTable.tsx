import type { Api } from '@rung/client';
import { Empty, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { usePerson } from '../usePerson';
import { Differences } from './Differences';

export function ReconciliationTable({ rows, busy }: { rows: Api.Reconciliation[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePerson();
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <Table<Api.Reconciliation>
      aria-label={t('policies.reconciliations')}
      rowKey="id"
      size="middle"
      loading={busy}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('policyRuns.noReconciliations')} /> }}
      expandable={{
        rowExpandable: ({ state }) => state === 'DONE',
        expandedRowRender: (run) => <Differences run={run} />,
      }}
      columns={[
        {
          title: t('policyRuns.started'),
          render: (_, { startedAt, startedBy, night }) => (
            <Flex vertical>
              <span>{format.instant(startedAt)}</span>
              <small className="soft">{night ? t('policyRuns.byNight') : person(startedBy)}</small>
            </Flex>
          ),
        },
        {
          title: t('policies.version'),
          render: (_, { policyVersion: version }) => (
            <Link to={`/policies/${version}`}>{t('policies.versionName', { version })}</Link>
          ),
        },
        { title: t('policies.stage'), render: (_, run) => <Outcome run={run} /> },
        { title: t('policyRuns.checked'), align: 'right', render: (_, { checked }) => number(checked) },
        { title: t('policyRuns.differing'), align: 'right', render: (_, { differing }) => number(differing) },
        { title: t('policyRuns.notChecked'), align: 'right', render: (_, { unpaired }) => number(unpaired) },
        {
          title: t('policyRuns.sampled'),
          align: 'right',
          render: (_, { log }) => (log && !log.why ? `${number(log.recounted)} / ${number(log.sampled)}` : '–'),
        },
      ]}
    />
  );
}

function Outcome({ run }: { run: Api.Reconciliation }) {
  const { t } = useTranslation();
  const words = useWords();
  if (run.state !== 'DONE') {
    return <Tag color={run.state === 'FAILED' ? 'red' : 'processing'}>{words('jobState', run.state)}</Tag>;
  }
  return run.differing ? (
    <Tag color="red">{t('policyRuns.differs')}</Tag>
  ) : (
    <Tag color="green">{t('policyRuns.agrees')}</Tag>
  );
}
