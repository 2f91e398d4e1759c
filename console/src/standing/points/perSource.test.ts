import { expect, test } from 'vitest';
import { entry } from '../../testing/customerSamples';
import { perSource } from './perSource';

test('entries are folded by source, the latest source first', () => {
  const folded = perSource([
    entry('4', {
      source: { kind: 'adjustment', id: 'a1', shop: null },
      orderId: null,
      reason: 'misuse',
      kind: 'adjust',
      points: -30,
      pending: 0,
      available: -30,
      occurredAt: '2026-02-05T00:00:00Z',
    }),
    entry('3', { kind: 'activate', pending: -100, available: 100, occurredAt: '2026-02-10T00:00:00Z' }),
    entry('2', {
      source: { kind: 'order', id: 'O-2', shop: null },
      orderId: 'O-2',
      occurredAt: '2026-02-03T00:00:00Z',
    }),
    entry('1', {}),
    entry('0', { kind: 'adjust', tier: 'diamond', pending: 0, recordedAt: '2026-02-01T00:00:09Z' }),
  ]);
  expect(
    folded.map(({ source, pending, available, entries }) => [source.id, pending, available, entries.length]),
  ).toEqual([
    ['a1', 0, -30, 1],
    ['O-2', 100, 0, 1],
    ['O-1', 0, 100, 3],
  ]);
  expect(folded[2]).toMatchObject({ occurredAt: '2026-02-01T00:00:00Z', tier: 'diamond' });
  expect(folded[2]?.entries.map(({ id }) => id)).toEqual(['3', '0', '1']);
});

test('what a merged customer brought is apart from the same source of the other', () => {
  const folded = perSource([entry('2', { part: 'C-BOB' }), entry('1', {})]);
  expect(folded.map(({ part, entries }) => [part, entries.map(({ id }) => id)])).toEqual([
    ['C-BOB', ['2']],
    [null, ['1']],
  ]);
});
