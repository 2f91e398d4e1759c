import { type ECharts, init } from 'echarts/core';
import { useEffect, useRef } from 'react';
import type { ChartOption } from './chartOption';
import './registerCharts';

export interface ChartProps {
  option: ChartOption;
  height: number;
  /** What the chart says, for whoever can't see it; its numbers are in a table beside it. */
  label: string;
  /** A piece was clicked; a link in the table beside the chart does the same. */
  onPick?: (name: string) => void;
}

export default function Chart({ option, height, label, onPick }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);

  useEffect(() => {
    const element = holder.current;
    if (!element) {
      return;
    }
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    // Hidden while another page is loaded, it has no size to be drawn in.
    const resized = new ResizeObserver(() => element.clientWidth > 0 && drawn.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    const drawn = chart.current;
    const picked = ({ name }: { name: string }) => onPick?.(name);
    drawn?.on('click', picked);
    return () => {
      if (drawn && !drawn.isDisposed()) {
        drawn.off('click', picked);
      }
    };
  }, [onPick]);

  return <div ref={holder} role="img" aria-label={label} style={{ height }} />;
}
