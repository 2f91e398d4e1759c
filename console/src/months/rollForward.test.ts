import { describe, expect, test } from 'vitest';
import { MONTH } from '../testing/accountSamples';
import { addsUp, comesTo, isStale, lastOver, moneyOf, nextMonth, pointsOf, signOf } from './rollForward';

const { shops } = MONTH.figures;

describe('a roll-forward', () => {
  test('adds up in points and in money, of all shops together', () => {
    const [points, money] = [pointsOf(shops), moneyOf(shops)];
    expect(points).toEqual({
      opening: '1000',
      moved: {
        orders: '400',
        others: '100',
        reversed: '-50',
        redeemed: '-300',
        expired: '-20',
        adjusted: '10',
        rounding: '0',
      },
      closing: '1140',
    });
    expect(money.moved.redeemed).toBe('-2.91');
    expect([comesTo(points), comesTo(money)]).toEqual(['1140', '11.06']);
    expect([addsUp(points), addsUp(money)]).toEqual([true, true]);
  });

  test('that does not is found', () => {
    expect(addsUp({ ...moneyOf(shops), closing: '11.07' })).toBe(false);
  });

  test('says what comes, what goes, and what may do either', () => {
    expect(signOf('orders')).toBe('+');
    expect(signOf('redeemed')).toBe('−');
    expect(signOf('adjusted')).toBe('±');
  });
});

describe('the next month', () => {
  test.each<[[string, 'proposed' | 'closed'][], string]>([
    [[], '2026-02'],
    [
      [
        ['2025-12', 'closed'],
        ['2025-11', 'closed'],
      ],
      '2026-01',
    ],
    [
      [
        ['2026-01', 'proposed'],
        ['2025-12', 'closed'],
      ],
      '2026-01',
    ],
    [
      [
        ['2026-02', 'closed'],
        ['2026-01', 'proposed'],
      ],
      '2026-03',
    ],
  ])('after %j is %s', (months, next) => {
    expect(
      nextMonth(
        months.map(([month, state]) => ({ month, state })),
        '2026-03-02',
      ),
    ).toBe(next);
  });
});

test('a month that was prepared before the first that is closed can never be closed', () => {
  const months = [
    { month: '2026-02', state: 'closed' },
    { month: '2026-01', state: 'proposed' },
    { month: '2026-03', state: 'proposed' },
  ] as const;
  expect(months.map((one) => isStale(one, months))).toEqual([false, true, false]);
  expect(lastOver('2026-01-31')).toBe('2025-12');
});
