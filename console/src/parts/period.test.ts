import { describe, expect, test } from 'vitest';
import { daysBefore, periodIn, todayIn } from './period';

const read = (address: string) => periodIn(new URLSearchParams(address), '2026-03-02');

describe('the dates of an address', () => {
  test('are the last thirty days where none are said', () => {
    expect(read('')).toEqual({ from: '2026-01-31', to: '2026-03-02' });
  });

  test('are taken as they stand', () => {
    expect(read('from=2026-01-01&to=2026-02-01')).toEqual({ from: '2026-01-01', to: '2026-02-01' });
  });

  test.each(['from=2026-02-02&to=2026-02-01', 'to=2026-02-01&from=yesterday'])('are mended: %s', (address) => {
    expect(read(address)).toEqual({ from: '2026-01-02', to: '2026-02-01' });
  });

  test('are never in the future, and at most 400 days', () => {
    expect(read('from=2020-01-01&to=2030-01-01')).toEqual({ from: daysBefore('2026-03-02', 399), to: '2026-03-02' });
  });
});

test('today is the day of the store', () => {
  expect(todayIn('Asia/Shanghai', new Date('2026-03-01T17:00:00Z'))).toBe('2026-03-02');
});
