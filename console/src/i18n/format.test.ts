import { describe, expect, test } from 'vitest';
import { formatFor, regional } from './format';

const zh = formatFor('zh-CN', 'Asia/Shanghai');
const en = formatFor('en', 'Asia/Shanghai');

describe('formatting', () => {
  test('loses no digit of an amount that a float could not hold', () => {
    expect(zh.money({ amount: '90071992547409931.23', currency: 'CNY' })).toBe('¥90,071,992,547,409,931.23');
  });

  test('writes money as each language does', () => {
    expect(zh.money({ amount: '12.3', currency: 'CNY' })).toBe('¥12.30');
    expect(en.money({ amount: '12.30', currency: 'CNY' })).toBe('CN¥12.30');
    expect(en.money({ amount: '1200', currency: 'JPY' })).toBe('¥1,200');
  });

  test("shows an instant in the store's zone, not the reader's", () => {
    expect(zh.instant('2026-01-31T18:30:00Z')).toBe('2026年2月1日 02:30:00');
    expect(formatFor('zh-CN', 'Europe/London').instant('2026-01-31T18:30:00Z')).toBe('2026年1月31日 18:30:00');
  });

  test('leaves a business date on its day in every zone', () => {
    expect(formatFor('en', 'America/Los_Angeles').day('2027-01-31')).toBe('Jan 31, 2027');
    expect(formatFor('en', 'Pacific/Auckland').day('2027-01-31')).toBe('Jan 31, 2027');
  });

  test("follows the browser's variety of the language, and no other language's", () => {
    expect(regional('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(regional('en', ['zh-CN'])).toBe('en');
    expect(regional('zh-CN', ['zh-TW', 'en-GB'])).toBe('zh-CN');
    expect(formatFor('en-GB', 'Asia/Shanghai').day('2027-01-31')).toBe('31 Jan 2027');
  });

  test('writes shares with at most one decimal', () => {
    expect(zh.percent(0.61567)).toBe('61.6%');
    expect(zh.percent(0)).toBe('0%');
  });

  test.each([
    [12, '12 seconds ago'],
    [120, '2 minutes ago'],
    [3 * 3600, '3 hours ago'],
    [86_400, 'yesterday'],
  ])('says how old something of %i seconds is', (seconds, text) => {
    const now = Date.parse('2026-03-02T04:00:00Z');
    expect(en.ago(new Date(now - seconds * 1000).toISOString(), now)).toBe(text);
  });
});
