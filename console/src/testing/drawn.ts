import { init } from 'echarts/core';
import type { ChartOption } from '../parts/chartOption';
import '../parts/registerCharts';

/** The texts in a chart as ECharts really draws it. */
export function textsDrawn(option: ChartOption): string[] {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 800, height: 400 });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}
