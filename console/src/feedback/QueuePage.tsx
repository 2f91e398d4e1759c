import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { useMyName } from '../identity/useMyName';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TicketTable } from '../parts/TicketTable';
import { useCursors } from '../parts/useCursors';
import { filtersOf } from './filters';
import { QueueFilters } from './QueueFilters';

/** The work of the desk, oldest first. */
export function QueuePage() {
  const { t } = useTranslation();
  const login = useMyName();
  const [address] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${address} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/feedback',
    { query: { ...filtersOf(address, login), after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('areas.feedback')} intro={t('feedback.intro')} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <QueueFilters />
          <TicketTable
            rows={data.items}
            busy={isPlaceholderData}
            empty={String(address) === '' ? t('feedback.allDone') : t('feedback.noneFound')}
          />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
