import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { OperationNav } from '../OperationNav';
import { Acknowledge } from './Acknowledge';

/** What services raised an alarm about, with what to do; those that nobody has in hand first. */
export function AlarmsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const all = address.get('of') === 'all';
  const cursors = useCursors(`${all} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/alarms',
    { query: { acknowledged: all ? undefined : false, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('operations.alarms')} intro={t('operations.alarmsIntro')} />
      <OperationNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <Flex className="toolbar">
            <Segmented
              aria-label={t('operations.alarmsFilter')}
              value={all ? 'all' : 'open'}
              onChange={(of) => setAddress(of === 'all' ? { of } : {})}
              options={[
                { value: 'open', label: t('operations.alarmsOpen') },
                { value: 'all', label: t('operations.alarmsAll') },
              ]}
            />
          </Flex>
          <AlarmTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}

function AlarmTable({ rows, busy }: { rows: Api.AlarmView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.AlarmView>
      label={t('operations.alarms')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.noAlarms')} /> }}
      columns={[
        {
          title: t('operations.alarm'),
          render: (_, { text, advice }) => (
            <Flex vertical className="reason-cell">
              <strong>{text}</strong>
              <span>{advice}</span>
            </Flex>
          ),
        },
        {
          title: t('operations.service'),
          render: (_, { raisedBy }) => words('service', raisedBy.replace(/-service$/, '')),
        },
        { title: t('operations.raisedAt'), render: (_, { occurredAt }) => format.instant(occurredAt) },
        {
          title: t('operations.stage'),
          render: (_, alarm) =>
            alarm.acknowledgedAt ? (
              <Chip tone="good">
                {t('operations.acknowledgedBy', {
                  actor: alarm.acknowledgedBy ?? '',
                  instant: format.instant(alarm.acknowledgedAt),
                })}
              </Chip>
            ) : (
              <Acknowledge alarm={alarm} />
            ),
        },
      ]}
    />
  );
}
