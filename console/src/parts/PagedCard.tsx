import { Flex, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Card } from './Card';
import { Loading } from './Loading';
import { Pager } from './Pager';
import { ProblemPanel } from './ProblemPanel';
import { useCursors } from './useCursors';

/** Where the reader is in a list behind a cursor; `query` is what the list is asked with. */
export function usePages(scope = '') {
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${scope} ${limit}`);
  return { cursors, limit, setLimit, query: { after: cursors.after, limit } };
}

interface Listing<T> {
  data?: { items: T[]; next: string | null } | undefined;
  error: Error | null;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

/** One page of a list with its way on and back, or what stands in its place. */
export function PagedCard<T>(props: {
  listing: Listing<T>;
  pages: ReturnType<typeof usePages>;
  title?: string;
  toolbar?: ReactNode;
  children: (rows: T[], busy: boolean) => ReactNode;
}) {
  const { listing, pages, title, toolbar, children } = props;
  const { data, error, isPlaceholderData, refetch } = listing;
  return (
    <>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card" title={title}>
          {toolbar}
          {children(data.items, isPlaceholderData)}
          <Pager cursors={pages.cursors} next={data.next ?? undefined} limit={pages.limit} onLimit={pages.setLimit} />
        </Card>
      )}
    </>
  );
}

/** Which part of a list is shown. */
export function ListSwitch<V extends string>(props: {
  label: string;
  value: V;
  options: { value: V; label: string }[];
  onChange: (value: V) => void;
}) {
  const { label, ...rest } = props;
  return (
    <Flex className="toolbar">
      <Segmented<V> aria-label={label} {...rest} />
    </Flex>
  );
}
