import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import { CHART_TEXT, type ChartOption, painted } from '../parts/chartOption';
import { tierColor } from '../parts/tierColor';

export interface Flow {
  from: string;
  to: string;
  customers: number;
}

/** Who left one tier for another. Who stayed is not in it: beside them nobody else could be seen. */
export function flowsOf({ rows }: Pick<Api.MigrationReport, 'rows'>): Flow[] {
  return rows.flatMap(({ from, to }) =>
    to
      .filter((cell) => cell.customers > 0 && cell.to !== from)
      .map((cell) => ({ from: from ?? '', to: cell.to, customers: cell.customers })),
  );
}

/** From the tiers on the left to those on the right, each as high as its customers are many; the highest tier above. */
export function flowChart(flows: Flow[], ladder: readonly Api.TierName[], format: Format): ChartOption {
  const downwards = [...ladder].reverse();
  const ends = (side: 'from' | 'to') =>
    downwards
      .filter(({ code }) => flows.some((flow) => flow[side] === code))
      .map(({ code, name }) => ({
        name: `${side} ${code}`,
        depth: side === 'from' ? 0 : 1,
        ...painted(tierColor(code)),
        label: { formatter: name, position: side === 'from' ? ('left' as const) : ('right' as const) },
      }));
  return {
    textStyle: CHART_TEXT,
    tooltip: {
      trigger: 'item',
      formatter: (shown) => {
        const { name, value } = Array.isArray(shown) ? { name: '', value: 0 } : shown;
        return `${inWords(name, ladder)} ${format.number(Number(value))}`;
      },
    },
    series: [
      {
        type: 'sankey',
        left: 72,
        right: 72,
        top: 8,
        bottom: 8,
        nodeWidth: 14,
        nodeGap: 12,
        draggable: false,
        layoutIterations: 0,
        label: CHART_TEXT,
        lineStyle: { color: 'source', opacity: 0.35 },
        emphasis: { focus: 'adjacency' },
        data: [...ends('from'), ...ends('to')],
        links: flows.map(({ from, to, customers }) => ({
          source: `from ${from}`,
          target: `to ${to}`,
          value: customers,
        })),
      },
    ],
  };
}

/** `from gold > to silver`, as ECharts names what is between two ends, in the names of the tiers. */
function inWords(name: string, ladder: readonly Api.TierName[]): string {
  return name
    .split(' > ')
    .map((end) => end.replace(/^(from|to) /, ''))
    .map((code) => ladder.find((tier) => tier.code === code)?.name ?? code)
    .join(' → ');
}

/** The same in a sentence, for the chart's label. */
export function flowsInWords(flows: Flow[], ladder: readonly Api.TierName[], format: Format): string {
  const name = (code: string) => ladder.find((tier) => tier.code === code)?.name ?? code;
  return flows.map(({ from, to, customers }) => `${name(from)} → ${name(to)} ${format.number(customers)}`).join('; ');
}
