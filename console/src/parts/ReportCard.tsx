import type { Table } from '@rung/client';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { Card } from './Card';
import { CsvButton } from './CsvButton';
import { Loading } from './Loading';
import { ProblemPanel } from './ProblemPanel';

/** A report while it is asked for, when it failed, and when it is there. */
export function ReportCard(props: {
  title: string;
  report: { data: unknown; error: Error | null; refetch: () => unknown };
  table: () => Promise<Table>;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { title, report, table, extra, children } = props;
  if (report.data === undefined) {
    return report.error ? <ProblemPanel error={report.error} onRetry={() => void report.refetch()} /> : <Loading />;
  }
  return (
    <Card
      title={title}
      className="table-card"
      extra={
        <Flex gap="small" align="center">
          {extra}
          <CsvButton of={title} table={table} />
        </Flex>
      }
    >
      {children}
    </Card>
  );
}
