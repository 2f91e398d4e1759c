import { later } from './later';
import './lines.css';

/** ECharts comes in its own chunk, after the page and its table are readable. */
export const LazyChart = later(
  async () => (await import('./Chart')).default,
  ({ height }) => <div className="skeleton" style={{ height }} />,
);
