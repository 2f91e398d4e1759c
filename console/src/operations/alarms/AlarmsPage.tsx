import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { ListSwitch, PagedCard, usePages } from '../../parts/PagedCard';
import { PageHead } from '../../parts/PageHead';
import { OperationNav } from '../OperationNav';
import { Acknowledge } from './Acknowledge';

/** What services raised an alarm about, with what to do; those that nobody has in hand first. */
export function AlarmsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const all = address.get('of') === 'all';
  const pages = usePages(String(all));
  const listing = useGet(
    '/alarms',
    { query: { acknowledged: all ? undefined : false, ...pages.query } },
    { placeholderData: keepPreviousData },
  );
  const which = (
    <ListSwitch
      label={t('operations.alarmsFilter')}
      value={all ? 'all' : 'open'}
      onChange={(of) => setAddress(of === 'all' ? { of } : {})}
      options={[
        { value: 'open', label: t('operations.alarmsOpen') },
        { value: 'all', label: t('operations.alarmsAll') },
      ]}
    />
  );
  return (
    <>
      <PageHead title={t('operations.alarms')} intro={t('operations.alarmsIntro')} />
      <OperationNav />
      <PagedCard listing={listing} pages={pages} toolbar={which}>
        {(rows, busy) => <AlarmTable rows={rows} busy={busy} />}
      </PagedCard>
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
