import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TicketTable } from '../parts/TicketTable';
import { useCursors } from '../parts/useCursors';

/** All that the customer said, whatever became of it. */
export function FeedbackTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${externalId} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/feedback',
    { query: { customer: externalId, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <TicketTable rows={data.items} busy={isPlaceholderData} empty={t('customer.noFeedback')} ofOne />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
