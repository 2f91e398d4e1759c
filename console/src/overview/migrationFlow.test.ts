import { describe, expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { textsDrawn } from '../testing/drawn';
import { MIGRATION, TREND } from '../testing/reports';
import { flowChart, flowsInWords, flowsOf } from './migrationFlow';

const format = formatFor('zh-CN', 'Asia/Shanghai');

describe('the flow between tiers', () => {
  test('has who moved, and not who stayed', () => {
    expect(flowsOf(MIGRATION)).toEqual([{ from: 'regular', to: 'gold', customers: 10 }]);
  });

  test('is drawn between the names of the tiers', () => {
    expect(textsDrawn(flowChart(flowsOf(MIGRATION), TREND.tiers, format))).toEqual(['普通', '金牌']);
  });

  test('is told in words', () => {
    expect(flowsInWords(flowsOf(MIGRATION), TREND.tiers, format)).toBe('普通 → 金牌 10');
  });
});
