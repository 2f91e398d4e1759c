import { expect, test } from 'vitest';
import { isSame, negated, sumOf } from './exact';

test.each([
  [['0.1', '0.2'], '0.3'],
  [['-0.05', '0.01'], '-0.04'],
  [['9007199254740993.00', '0.01'], '9007199254740993.01'],
  [['1', '-1.50'], '-0.50'],
  [['-12', '12'], '0'],
  [[], '0'],
])('%j come to %s', (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

test.each([
  ['0', '0'],
  ['0.00', '0.00'],
  ['0.05', '-0.05'],
  ['-12.30', '12.30'],
])('the opposite of %s is %s', (amount, opposite) => {
  expect(negated(amount)).toBe(opposite);
});

test('an amount and its opposite are nothing, however many digits each has', () => {
  expect(sumOf(['12.30', negated('12.3')])).toBe('0.00');
  expect(isSame('12.30', '12.3')).toBe(true);
  expect(isSame('12.30', '12.31')).toBe(false);
});
