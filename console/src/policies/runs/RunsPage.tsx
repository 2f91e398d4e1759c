import type { OperationName } from '@rung/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import type { useCursors } from '../../parts/useCursors';
import { WhoCan } from '../../parts/WhoCan';
import { PolicyNav } from '../PolicyNav';

/** A run is looked at again, in milliseconds, until it has ended. */
const ASK_AGAIN = 2_000;

export function whileOneRuns({ state }: { state: { data?: { items: { state: string }[] } | undefined } }) {
  return state.data?.items.some((run) => run.state === 'RUNNING') ? ASK_AGAIN : false;
}

/** Runs of one kind, the newest first, and one more of them where the reader may start it. */
export function RunsPage(props: {
  title: string;
  intro: string;
  start: {
    operation: OperationName;
    /** What the operation does, for who may not do it. */
    what: string;
    label: string;
    icon: ReactNode;
    /** What is asked before it is done. */
    title: string;
    help: string;
    run: { mutate: (options: Record<never, never>) => void; isPending: boolean };
    problem: ReactNode;
  };
  list: { data: { next: string | null } | undefined; error: Error | null; refetch: () => unknown };
  cursors: ReturnType<typeof useCursors>;
  limit: number;
  onLimit: (limit: number) => void;
  children: ReactNode;
}) {
  const may = useMay();
  const { modal } = App.useApp();
  const { title, intro, start, list, cursors, limit, onLimit, children } = props;
  const ask = () =>
    modal.confirm({ title: start.title, content: start.help, okText: start.label, onOk: () => start.run.mutate({}) });
  return (
    <>
      <PageHead title={title} intro={intro}>
        {may(start.operation) ? (
          <Button type="primary" icon={start.icon} loading={start.run.isPending} onClick={ask}>
            {start.label}
          </Button>
        ) : (
          <WhoCan operation={start.operation} what={start.what} />
        )}
      </PageHead>
      <PolicyNav />
      {start.problem}
      {list.error && <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Loading />}
      {list.data && (
        <Card className="table-card">
          {children}
          <Pager cursors={cursors} next={list.data.next ?? undefined} limit={limit} onLimit={onLimit} />
        </Card>
      )}
    </>
  );
}
