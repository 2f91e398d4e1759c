import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';

export interface Verdict {
  type: 'success' | 'info' | 'warning' | 'error';
  title: string;
  detail?: string | undefined;
}

/** One thing that is well or not: the verdict first, what it rests on below. */
export function HealthCard(props: {
  title: string;
  verdict: Verdict | undefined;
  error: Error | null;
  onRetry: () => void;
  extra?: ReactNode;
  children?: ReactNode;
}) {
  const { title, verdict, error, onRetry, extra, children } = props;
  return (
    <Card title={title} extra={extra} className="fill">
      {error && <ProblemPanel error={error} onRetry={onRetry} />}
      {!verdict && !error && <Lines />}
      {verdict && (
        <Alert
          className="verdict"
          type={verdict.type}
          showIcon
          title={verdict.title}
          {...(verdict.detail ? { description: verdict.detail } : {})}
        />
      )}
      {children}
    </Card>
  );
}
