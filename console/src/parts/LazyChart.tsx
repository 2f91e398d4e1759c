import { lazy, Suspense } from 'react';
import type { ChartProps } from './Chart';
import './lines.css';

const Chart = lazy(() => import('./Chart'));

/** ECharts comes in its own chunk, after the page and its table are readable. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="skeleton" style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
