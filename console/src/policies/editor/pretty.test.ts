import { expect, test } from 'vitest';
import { policySchema, SHIPPED_TEXT } from '../../testing/policySamples';
import { linesOf, ordered, pretty } from './pretty';

test('a tier is a line, and says what it said', () => {
  const text = pretty(SHIPPED_TEXT);
  expect(JSON.parse(text)).toEqual(SHIPPED_TEXT);
  expect(text).toContain('{"code": "gold", "enter": 8000, "keep": 6400,');
  expect(text.split('\n').length).toBeLessThan(40);
});

test('each place is found on its line', () => {
  const text = pretty(SHIPPED_TEXT);
  const lines = linesOf(text);
  const gold = text.split('\n').findIndex((line) => line.includes('"gold"')) + 1;
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
