import { describe, expect, test } from 'vitest';
import { NOBODY, REPORT } from '../testing/samples';
import { sharesOf, spendPerCustomer } from './tierShares';

describe('the shares of the tiers', () => {
  test("compare each tier's spend with all that is spent", () => {
    const shares = sharesOf(REPORT).map(({ code, spendShare }) => [code, Math.round(spendShare * 1000)]);
    expect(shares).toEqual([
      ['regular', 250],
      ['gold', 750],
      ['diamond', 0],
    ]);
  });

  test('add up to one', () => {
    expect(sharesOf(REPORT).reduce((sum, tier) => sum + tier.spendShare, 0)).toBeCloseTo(1, 12);
  });

  test('are zero where nothing was spent', () => {
    expect(sharesOf(NOBODY).map(({ spendShare }) => spendShare)).toEqual([0, 0, 0]);
  });
});

describe('the spend per customer', () => {
  test('is rounded to cents', () => {
    expect(spendPerCustomer(REPORT)).toBe('40.00');
  });

  test('is nothing without customers', () => {
    expect(spendPerCustomer(NOBODY)).toBeUndefined();
  });
});
