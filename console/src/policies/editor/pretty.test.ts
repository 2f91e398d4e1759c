import { expect, test } from 'vitest';
import { policySchema, SHIPPED_TEXT } from '../../testing/policySamples';
import { linesOf, ordered, pretty } from './pretty';

test('what fits into a line is one, and all says what it said', () => {
  const text = pretty(SHIPPED_TEXT);
  expect(JSON.parse(text)).toEqual(SHIPPED_TEXT);
  expect(text).toContain('"names": {"zh-CN": "金牌", "en": "Gold"}');
  expect(text).toContain('"recencyDays": [14, 45, 90, 180]');
  expect(text.split('\n').length).toBeLessThan(80);
});

test('each place is found on its line', () => {
  const text = pretty(SHIPPED_TEXT);
  const lines = linesOf(text);
  const gold = text.split('\n').findIndex((line) => line.includes('"金牌"')) + 1;
  expect(lines.get('ladder[3].names.en')).toBe(gold);
  expect(lines.get('windowDays')).toBe(text.split('\n').findIndex((line) => line.includes('windowDays')) + 1);
});

test('what does not parse has lines as far as it goes', () => {
  expect(linesOf('{\n "a": 1,\n "b": [').get('b')).toBe(3);
  expect(linesOf('').get('')).toBe(1);
});

test('fields stand as the schema has them', () => {
  const sorted = { windowDays: 1, cycle: { length: 'P1Y', kind: 'rolling' }, more: 1 };
  expect(Object.keys(ordered({ more: 1, cycle: sorted.cycle, windowDays: 1 }, policySchema()) as object)).toEqual([
    'windowDays',
    'cycle',
    'more',
  ]);
  expect(JSON.stringify(ordered(sorted.cycle, policySchema().properties?.cycle as object))).toBe(
    '{"kind":"rolling","length":"P1Y"}',
  );
});
