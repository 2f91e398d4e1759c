import { describe, expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { textsDrawn } from '../testing/drawn';
import { REPORT } from '../testing/samples';
import { customersRing, inWords, sharesChart } from './tierCharts';
import { sharesOf } from './tierShares';

const format = formatFor('zh-CN', 'Asia/Shanghai');
const tiers = sharesOf(REPORT);

describe('the ring of customers', () => {
  test('has a piece per tier, as large as the tier', () => {
    expect(customersRing(tiers, format).series).toMatchObject([
      {
        data: [
          { name: '普通', value: 75 },
          { name: '金牌', value: 25 },
          { name: '钻石', value: 0 },
        ],
      },
    ]);
  });

  test('draws the shares beside it', () => {
    expect(textsDrawn(customersRing(tiers, format))).toEqual(['普通  75%', '金牌  25%', '钻石  0%']);
  });
});

describe('the bars', () => {
  const chart = sharesChart(tiers, { customers: '客户占比', spend: '消费占比' }, format);

  test('set the share of customers beside the share of spend', () => {
    expect(chart.series).toMatchObject([
      { name: '客户占比', data: [0.75, 0.25, 0] },
      { name: '消费占比', data: tiers.map(({ spendShare }) => spendShare) },
    ]);
  });

  test('are drawn with tiers, series and percentages named', () => {
    expect(textsDrawn(chart)).toEqual(
      expect.arrayContaining(['普通', '金牌', '钻石', '客户占比', '消费占比', '75%', '25%']),
    );
  });
});

test('a chart is told in words too', () => {
  expect(inWords(tiers, format)).toBe('普通 75% / 25%; 金牌 25% / 75%; 钻石 0% / 0%');
});
