import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import { CHART_TEXT, type ChartOption } from '../parts/chartOption';

/** Important types in the strong colours, general ones in the quiet; white is readable on each of them. */
const COLORS: Record<string, string> = {
  'important-value': '#0b5c63',
  'important-development': '#2a6f97',
  'important-keep': '#7a4f9a',
  'important-winback': '#a23e48',
  'general-value': '#4d7c57',
  'general-development': '#52708a',
  'general-keep': '#77608c',
  'general-winback': '#8a5f52',
};
const OTHERS = '#5c6778';

export function rfmTreeMap({ groups }: Api.GroupReport, format: Format): ChartOption {
  return {
    textStyle: CHART_TEXT,
    tooltip: { valueFormatter: (value) => format.number(Number(value)) },
    series: [
      {
        type: 'treemap',
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        itemStyle: { borderColor: 'var(--card)', gapWidth: 3 },
        label: { color: '#fff', fontSize: 13, lineHeight: 20, overflow: 'truncate' },
        data: groups
          .filter(({ customers }) => customers > 0)
          .map(({ code, name, customers, share }) => ({
            name,
            value: customers,
            itemStyle: { color: COLORS[code] ?? OTHERS },
            label: { formatter: `${name}\n${format.number(customers)} · ${format.percent(share)}` },
          })),
      },
    ],
  };
}

/** The same in a sentence, for the chart's label. */
export function rfmInWords({ groups }: Api.GroupReport, format: Format): string {
  return groups.map(({ name, customers }) => `${name} ${format.number(customers)}`).join('; ');
}
