import { expect, test } from 'vitest';
import { quarterOf } from './quarter';

test.each([
  ['2026-03-02', '2026-01-01', '2026-03-31'],
  ['2026-11-29', '2026-10-01', '2026-12-31'],
])('the quarter of %s goes from %s to %s', (date, from, to) => {
  expect(quarterOf(date)).toEqual({ from, to });
});
