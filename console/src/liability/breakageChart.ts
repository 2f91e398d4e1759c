import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import { CHART_LINE, CHART_TEXT, type ChartOption } from '../parts/chartOption';

export interface BreakageWords {
  redeemed: string;
  expired: string;
  /** Of an age. */
  months: (months: number) => string;
}

/** What became of points by their age: two lines that differ by the shape of their points too. */
export function breakageChart(points: readonly Api.BreakagePoint[], words: BreakageWords, format: Format): ChartOption {
  const line = (name: string, key: 'redeemed' | 'expired', symbol: string, color: string) => ({
    type: 'line' as const,
    name,
    symbol,
    symbolSize: 7,
    itemStyle: { color },
    lineStyle: { width: 2 },
    emphasis: { itemStyle: { color }, lineStyle: { color } },
    data: points.map((point) => Number(point[key])),
  });
  return {
    textStyle: CHART_TEXT,
    tooltip: { trigger: 'axis', valueFormatter: (value) => format.percent(Number(value), 2) },
    legend: { top: 0, right: 0, textStyle: CHART_TEXT },
    grid: { left: 4, right: 16, top: 44, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: points.map(({ months }) => words.months(months)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, formatter: (value: number) => format.percent(value) },
    },
    series: [
      line(words.redeemed, 'redeemed', 'circle', 'var(--accent)'),
      line(words.expired, 'expired', 'rect', 'var(--soft)'),
    ],
  };
}
