import { describe, expect, test } from 'vitest';
import { formatFor } from '../../i18n/format';
import { textsDrawn } from '../../testing/drawn';
import { ALICE } from '../../testing/samples';
import { growthChart, percentDone, sumOf } from './growthValue';

describe('the growth value', () => {
  test('is the sum of its rows', () => {
    expect(sumOf(ALICE.components)).toBe(ALICE.growthValue);
    expect(sumOf([])).toBe(0);
  });

  test('is drawn as bars that end to end are the growth value, first row on top', () => {
    const names: Record<string, string> = { spend: 'Spend', orders: 'Orders', visits: 'Visits' };
    const chart = growthChart(ALICE.components, (code) => names[code] ?? code, formatFor('en', 'Asia/Shanghai'));
    expect(chart.yAxis).toMatchObject({ data: ['Visits', 'Orders', 'Spend'] });
    expect(chart.series).toMatchObject([{ data: [140, 480, 8860] }]);
    expect(textsDrawn(chart)).toEqual(expect.arrayContaining(['Visits', 'Orders', 'Spend', '140', '480', '8,860']));
  });
});

describe('the way to a threshold', () => {
  const way = (threshold: number, missing: number) => percentDone({ measure: 'growthValue', threshold, missing });

  test('is in whole percent of the threshold', () => {
    expect(way(20_000, 10_520)).toBe(47);
    expect(way(1_000, 1_000)).toBe(0);
  });

  test('is never shown as done before it is', () => {
    expect(way(20_000, 1)).toBe(99);
  });

  test('is done when nothing is missing', () => {
    expect(way(20_000, 0)).toBe(100);
    expect(way(0, 0)).toBe(100);
  });
});
