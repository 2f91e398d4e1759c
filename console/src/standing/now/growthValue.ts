import type { Api } from '@rung/client';
import type { Format } from '../../i18n/format';
import { CHART_LINE, CHART_TEXT, type ChartOption } from '../../parts/chartOption';

/** What a growth value is made of, now or as of another day; the value is absent where it is not known any more. */
export interface Growth {
  components: Api.Component[];
  growthValue: number | null;
  currency: string | undefined;
}

export function sumOf(components: Api.Component[]): number {
  return components.reduce((sum, { points }) => sum + points, 0);
}

/** How far the way to a threshold is, in whole percent; 100 only when it is reached. */
export function percentDone({ threshold, missing }: Api.Needed): number {
  if (missing <= 0 || threshold <= 0) {
    return 100;
  }
  return Math.min(99, Math.max(0, Math.floor(((threshold - missing) / threshold) * 100)));
}

/** One bar per component, in the order of the table; end to end the bars are the growth value. */
export function growthChart(components: Api.Component[], name: (code: string) => string, format: Format): ChartOption {
  const bottomUp = [...components].reverse();
  return {
    textStyle: CHART_TEXT,
    grid: { left: 4, right: 64, top: 4, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'item', valueFormatter: (value) => format.number(Number(value)) },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      data: bottomUp.map(({ code }) => name(code)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: CHART_TEXT,
    },
    series: [
      {
        type: 'bar',
        barWidth: 16,
        itemStyle: { color: 'var(--accent)', borderRadius: [0, 4, 4, 0] },
        emphasis: { itemStyle: { color: 'var(--accent)' } },
        label: {
          show: true,
          position: 'right',
          color: CHART_TEXT.color,
          formatter: ({ value }) => format.number(Number(value)),
        },
        data: bottomUp.map(({ points }) => points),
      },
    ],
  };
}
