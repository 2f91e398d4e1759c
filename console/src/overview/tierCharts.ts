import type { Format } from '../i18n/format';
import { CHART_LINE, CHART_TEXT, type ChartOption, painted } from '../parts/chartOption';
import { tierColor } from '../parts/tierColor';
import type { TierShares } from './tierShares';

/** A ring of the customers, the shares in words below it: labels of small tiers would lie on each other. */
export function customersRing(tiers: TierShares[], format: Format): ChartOption {
  const shares = new Map(tiers.map((tier) => [tier.name, format.percent(tier.share)]));
  return {
    textStyle: CHART_TEXT,
    tooltip: { trigger: 'item', valueFormatter: (value) => format.number(Number(value)) },
    legend: {
      bottom: 0,
      itemGap: 14,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: CHART_TEXT,
      formatter: (name) => `${name}  ${shares.get(name) ?? ''}`,
    },
    series: [
      {
        type: 'pie',
        radius: ['48%', '76%'],
        center: ['50%', '40%'],
        itemStyle: { borderColor: 'var(--card)', borderWidth: 2, borderRadius: 4 },
        label: { show: false },
        data: tiers.map((tier) => ({
          name: tier.name,
          value: tier.customers,
          ...painted(tierColor(tier.code)),
        })),
      },
    ],
  };
}

/** Two bars per tier: where the second is higher, the tier spends more than its head count. */
export function sharesChart(
  tiers: TierShares[],
  names: { customers: string; spend: string },
  format: Format,
): ChartOption {
  const percent = (value: unknown) => format.percent(Number(value));
  const bars = (name: string, color: string, share: (tier: TierShares) => number) => ({
    type: 'bar' as const,
    name,
    barMaxWidth: 38,
    barGap: '15%',
    itemStyle: { color, borderRadius: [4, 4, 0, 0] },
    emphasis: { itemStyle: { color } },
    label: {
      show: true,
      position: 'top' as const,
      color: CHART_TEXT.color,
      fontSize: 11,
      formatter: ({ value }: { value: unknown }) => format.percent(Number(value), 0),
    },
    data: tiers.map(share),
  });
  return {
    textStyle: CHART_TEXT,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: percent },
    legend: { top: 0, right: 0, textStyle: CHART_TEXT, itemWidth: 14, itemHeight: 10 },
    grid: { left: 4, right: 4, top: 44, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: tiers.map((tier) => tier.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, interval: 0 },
    },
    yAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: CHART_LINE } },
      axisLabel: { ...CHART_TEXT, formatter: percent },
    },
    series: [
      bars(names.customers, 'var(--beside)', (tier) => tier.share),
      bars(names.spend, 'var(--accent)', (tier) => tier.spendShare),
    ],
  };
}

/** The same in a sentence, for the chart's label. */
export function inWords(tiers: TierShares[], format: Format): string {
  return tiers
    .map((tier) => `${tier.name} ${format.percent(tier.share)} / ${format.percent(tier.spendShare)}`)
    .join('; ');
}
