import type {
  BarSeriesOption,
  LineSeriesOption,
  PieSeriesOption,
  SankeySeriesOption,
  TreemapSeriesOption,
} from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** Only what the charts of the console use, so that only that is in the bundle. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | SankeySeriesOption
  | TreemapSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** The colours are those of the page, light or dark: charts are drawn as SVG, which knows them by name. */
export const CHART_TEXT = {
  color: 'var(--soft)',
  fontSize: 13,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};
export const CHART_LINE = 'var(--line)';

/** A piece in a colour of the page. ECharts can't brighten a colour that it knows by name only: it stays as it is. */
export function painted(color: string) {
  return { itemStyle: { color }, emphasis: { itemStyle: { color } } };
}
