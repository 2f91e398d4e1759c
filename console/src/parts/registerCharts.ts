import { BarChart, LineChart, PieChart, SankeyChart, TreemapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/* Only what the charts of the console use is in the bundle. */
use([BarChart, LineChart, PieChart, SankeyChart, TreemapChart]);
use([GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
