import { expect, test } from 'vitest';
import { entry } from '../../testing/customerSamples';
import { perOrder } from './perOrder';

test('entries are folded per order, the latest order first; what has no order stays alone', () => {
  const folded = perOrder([
    entry('4', {
      orderId: null,
      kind: 'expire',
      points: -30,
      pending: 0,
      available: -30,
      occurredAt: '2026-02-05T00:00:00Z',
    }),
    entry('3', { kind: 'activate', pending: -100, available: 100, occurredAt: '2026-02-10T00:00:00Z' }),
    entry('2', { orderId: 'O-2', occurredAt: '2026-02-03T00:00:00Z' }),
    entry('1', {}),
    entry('0', { kind: 'adjust', tier: 'diamond', pending: 0, recordedAt: '2026-02-01T00:00:09Z' }),
  ]);
  expect(
    folded.map(({ orderId, pending, available, entries }) => [orderId, pending, available, entries.length]),
  ).toEqual([
    [null, 0, -30, 1],
    ['O-2', 100, 0, 1],
    ['O-1', 0, 100, 3],
  ]);
  expect(folded[2]).toMatchObject({ occurredAt: '2026-02-01T00:00:00Z', tier: 'diamond' });
  expect(folded[2]?.entries.map(({ id }) => id)).toEqual(['3', '0', '1']);
});
