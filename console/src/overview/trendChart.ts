import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import { CHART_LINE, CHART_TEXT, type ChartOption } from '../parts/chartOption';
import { tierColor } from '../parts/tierColor';

/** A line per tier; tiers differ by the shape of their points too, for whoever can't tell the colours. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];

export function trendChart({ days, tiers }: Api.TrendReport, format: Format): ChartOption {
  return {
    textStyle: CHART_TEXT,
    tooltip: { trigger: 'axis', valueFormatter: (value) => format.number(Number(value)) },
    legend: { top: 0, right: 0, textStyle: CHART_TEXT },
    grid: { left: 4, right: 16, top: 44, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: days.map(({ date }) => date),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, formatter: (value: number) => format.number(value) },
    },
    series: tiers.map(({ code, name }, index) => ({
      type: 'line',
      name,
      symbol: SHAPES[index % SHAPES.length] ?? 'circle',
      symbolSize: 7,
      showSymbol: days.length <= 40,
      itemStyle: { color: tierColor(code) },
      lineStyle: { width: 2 },
      emphasis: { itemStyle: { color: tierColor(code) }, lineStyle: { color: tierColor(code) } },
      data: days.map(({ customers }) => customers[code] ?? 0),
    })),
  };
}

/** The days that a table needs to tell the same: about twelve, the last among them, the newest first. */
export function daysTold<T>(days: T[]): T[] {
  const step = Math.max(1, Math.ceil(days.length / 12));
  return days.filter((_, index) => (days.length - 1 - index) % step === 0).reverse();
}

/** Where each tier began and ended, in a sentence. */
export function trendInWords({ days, tiers }: Api.TrendReport, format: Format): string {
  const count = (day: Api.TrendReport['days'][number] | undefined, code: string) =>
    format.number(day?.customers[code] ?? 0);
  return tiers.map(({ code, name }) => `${name} ${count(days[0], code)} → ${count(days.at(-1), code)}`).join('; ');
}
