import type { Component, Needed } from '../api/wire';
import type { Format } from '../i18n/format';
import { CHART_LINE, CHART_TEXT, type ChartOption } from '../parts/chartOption';

export function sumOf(components: Component[]): number {
  return components.reduce((sum, { points }) => sum + points, 0);
}

/** How far the way to a threshold is, in whole percent; 100 only when it is reached. */
export function percentDone({ threshold, missing }: Needed): number {
  if (missing <= 0 || threshold <= 0) {
    return 100;
  }
  return Math.min(99, Math.max(0, Math.floor(((threshold - missing) / threshold) * 100)));
}

export interface GrowthTexts {
  points: string;
  left: string;
  component: (code: string) => string;
}

/** One bar per component on a track up to its cap: what counts, and what could still. Bars are of each cap, since caps differ a hundredfold. */
export function growthChart(components: Component[], texts: GrowthTexts, format: Format): ChartOption {
  const ofCap = ({ points, cap }: Component) => (cap > 0 ? points / cap : 0);
  const topDown = [...components].reverse();
  return {
    textStyle: CHART_TEXT,
    grid: { left: 4, right: 92, top: 4, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'item',
      formatter: (params) => {
        const row = topDown[Array.isArray(params) ? 0 : params.dataIndex];
        return row
          ? `${texts.component(row.code)}<br/>${texts.points}: ${format.number(row.points)}<br/>${texts.left}: ${format.number(row.cap - row.points)}`
          : '';
      },
    },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: {
      type: 'category',
      data: topDown.map(({ code }) => texts.component(code)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: CHART_TEXT,
    },
    series: [
      {
        type: 'bar',
        name: texts.points,
        barWidth: 14,
        showBackground: true,
        backgroundStyle: { color: '#eef2f5', borderRadius: 7 },
        itemStyle: { color: '#0f7b83', borderRadius: 7 },
        data: topDown.map((row) => ({
          value: ofCap(row),
          label: {
            show: true,
            position: 'right',
            color: CHART_TEXT.color,
            formatter: format.number(row.points),
          },
        })),
      },
    ],
  };
}
