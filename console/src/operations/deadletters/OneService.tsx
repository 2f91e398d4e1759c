import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useGet } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { LetterTable } from './LetterTable';
import { lettersOf, type Service } from './useDeadLetters';

export function OneService({ service }: { service: Service }) {
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${service} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    `/dead-letters/${service}`,
    { query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <LetterTable rows={lettersOf(service, data.items)} busy={isPlaceholderData} />}
      {data && <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />}
    </>
  );
}
