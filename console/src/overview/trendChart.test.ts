import { expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { textsDrawn } from '../testing/drawn';
import { TREND } from '../testing/reports';
import { daysTold, trendChart, trendInWords } from './trendChart';

const format = formatFor('zh-CN', 'Asia/Shanghai');

test('the trend has a line per tier', () => {
  expect(trendChart(TREND, format).series).toMatchObject([
    { name: '普通', data: [70, 75] },
    { name: '金牌', data: [20, 25] },
  ]);
  expect(textsDrawn(trendChart(TREND, format))).toEqual(expect.arrayContaining(['普通', '金牌', '2026-03-02']));
});

test('the trend is told in words too', () => {
  expect(trendInWords(TREND, format)).toBe('普通 70 → 75; 金牌 20 → 25');
});

test('a table of the trend keeps the last day and some before it', () => {
  const days = Array.from({ length: 31 }, (_, day) => day);
  expect(daysTold(days)).toEqual([30, 27, 24, 21, 18, 15, 12, 9, 6, 3, 0]);
  expect(daysTold([1, 2])).toEqual([2, 1]);
});
