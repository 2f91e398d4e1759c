import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip, type Tone } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { RunProgress } from '../RunProgress';
import { usePerson } from '../usePerson';
import { RefreshDetail } from './RefreshDetail';

const TONE: Record<Api.RefreshState, Tone> = {
  RUNNING: 'new',
  PUBLISHED: 'good',
  UNCHANGED: 'plain',
  INCOMPLETE: 'look',
  OVERTAKEN: 'look',
  FAILED: 'bad',
};

export function RefreshTable({ rows, busy }: { rows: Api.Refresh[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const person = usePerson();
  const link = (version: number) => <Link to={`/policies/${version}`}>{t('policies.versionName', { version })}</Link>;
  return (
    <DataTable<Api.Refresh>
      label={t('policies.refreshes')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('policyRuns.noRefreshes')} /> }}
      expandable={{
        rowExpandable: ({ report }) => report !== null,
        expandedRowRender: ({ report }) => report && <RefreshDetail report={report} />,
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
        { title: t('policyRuns.base'), render: (_, { baseVersion }) => link(baseVersion) },
        {
          title: t('policies.stage'),
          render: (_, { state, progress }) => (
            <>
              <Chip tone={TONE[state]}>{words('refreshState', state)}</Chip>
              <RunProgress progress={progress} />
            </>
          ),
        },
        {
          title: t('policyRuns.customers'),
          align: 'right',
          render: (_, { report }) => (report ? format.number(report.customers) : '–'),
        },
        { title: t('policyRuns.result'), render: (_, { version }) => (version === null ? '–' : link(version)) },
        {
          title: t('policies.effective'),
          render: (_, { effectiveAt }) => (effectiveAt ? format.instant(effectiveAt) : '–'),
        },
      ]}
    />
  );
}
