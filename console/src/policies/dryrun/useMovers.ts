import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../api/queries';
import { type MoverFilter, type MoverPage, nextMovers } from './movers';

const ROWS = 20;

/** The list of who moves, fetched as it is walked; what was walked is there at once on the way back. */
export function useMovers(version: number, run: string, filter: MoverFilter) {
  const client = useClient();
  const scope = `${run} ${filter.direction} ${filter.from} ${filter.reason}`;
  const [at, setAt] = useState({ scope, page: 1 });
  const page = at.scope === scope ? at.page : 1;
  const list = useInfiniteQuery({
    queryKey: ['/policies/{version}/dry-run/movers', run, filter],
    queryFn: ({ pageParam, signal }): Promise<MoverPage> =>
      nextMovers(client, version, filter, ROWS, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = list.data?.pages.flatMap(({ movers }) => movers) ?? [];
  const rows = found.slice((page - 1) * ROWS, page * ROWS);
  return {
    rows,
    page,
    scanned: list.data?.pages.reduce((sum, { scanned }) => sum + scanned, 0) ?? 0,
    more: found.length > page * ROWS || list.hasNextPage,
    busy: list.isFetching,
    error: list.error,
    retry: () => void list.refetch(),
    back: () => setAt({ scope, page: page - 1 }),
    forward: async () => {
      const missing = found.length < (page + 1) * ROWS && list.hasNextPage;
      const after = missing ? await list.fetchNextPage() : list;
      const now = after.data?.pages.reduce((sum, { movers }) => sum + movers.length, 0) ?? 0;
      // Nothing found in what was looked through: the same page, with more behind it.
      if (now > page * ROWS) {
        setAt({ scope, page: page + 1 });
      }
    },
  };
}
