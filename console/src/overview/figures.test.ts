import type { Api } from '@rung/client';
import { describe, expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { NOBODY, REPORT } from '../testing/samples';
import { figuresAt, goalFor, growth, shown } from './figures';

describe('a figure', () => {
  const before = { ...REPORT, total: { ...REPORT.total, customers: 80 } };

  test('is set beside what it was', () => {
    const { customers } = figuresAt(REPORT, before);
    expect(customers).toEqual({ id: 'customers', value: 100, before: 80, unit: 'count' });
    expect(growth(customers)).toBeCloseTo(0.25);
  });

  test('has nothing to be compared with before the first customer', () => {
    expect(growth(figuresAt(REPORT, NOBODY).customers)).toBeUndefined();
    expect(figuresAt(NOBODY, undefined).perCustomer.value).toBeUndefined();
  });

  test('is written in its unit', () => {
    const format = formatFor('zh-CN', 'Asia/Shanghai');
    expect(shown(0.354, 'share', 'CNY', format)).toBe('35.4%');
    expect(shown(4000.1, 'money', 'CNY', format)).toBe('¥4,000.10');
  });
});

test('of two goals the one of the shorter period counts', () => {
  const goal = { figure: 'orders', title: '', unit: '', value: 1, owner: 'mary', setAt: '' };
  const year: Api.GoalView = { ...goal, from: '2026-01-01', to: '2026-12-31' };
  const quarter: Api.GoalView = { ...goal, from: '2026-01-01', to: '2026-03-31' };
  expect(goalFor('orders', [year, quarter])).toBe(quarter);
  expect(goalFor('spend', [year, quarter])).toBeUndefined();
});
