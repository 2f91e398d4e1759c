import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { RunProgress } from '../RunProgress';
import { usePerson } from '../usePerson';
import { Differences } from './Differences';

export function ReconciliationTable({ rows, busy }: { rows: Api.Reconciliation[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePerson();
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <DataTable<Api.Reconciliation>
      label={t('policies.reconciliations')}
      rowKey="id"
      size="middle"
      loading={busy}
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
    return (
      <>
        <Chip tone={run.state === 'FAILED' ? 'bad' : 'new'}>{words('jobState', run.state)}</Chip>
        <RunProgress progress={run.progress} />
      </>
    );
  }
  return run.differing ? (
    <Chip tone="bad">{t('policyRuns.differs')}</Chip>
  ) : (
    <Chip tone="good">{t('policyRuns.agrees')}</Chip>
  );
}
