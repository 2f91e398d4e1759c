import { expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { deltaWords, periodWords } from './valueWords';

test.each([
  ['P1Y', 'zh-CN', '1年'],
  ['P30D', 'en', '30 days'],
  ['P1Y6M', 'en', '1 year 6 months'],
  ['P1M', 'en', '1 month'],
  ['at-once', 'en', undefined],
])('%s in %s is %s', (period, language, words) => {
  expect(periodWords(period, language)).toBe(words);
});

test.each([
  [8000, 9600, '+20%'],
  [8000, 6000, '-25%'],
  [0, 100, undefined],
  ['spend', 'orders', undefined],
])('from %s to %s is %s', (before, after, words) => {
  expect(deltaWords(before, after, formatFor('zh-CN', 'Asia/Shanghai'))).toBe(words);
});
