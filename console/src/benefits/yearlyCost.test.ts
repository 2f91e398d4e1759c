import { describe, expect, test } from 'vitest';
import { yearlyCost } from './yearlyCost';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('what a member costs in a year', () => {
  test('is every quota used up, to the last digit', () => {
    expect(
      yearlyCost([
        { cost: cny('0.10'), quota: 3, period: 'day' },
        { cost: cny('8.333333'), quota: 1, period: 'month' },
        { cost: cny('50'), quota: 2, period: 'once' },
      ]),
    ).toEqual({ money: cny('309.799996'), open: 0 });
  });

  test('has no upper bound where something that costs has no quota', () => {
    expect(
      yearlyCost([
        { cost: cny('5.00'), quota: null, period: 'once' },
        { cost: cny('0.00'), quota: null, period: 'once' },
      ]),
    ).toEqual({ money: undefined, open: 1 });
  });
});
