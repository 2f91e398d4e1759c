import { expect, test } from 'vitest';
import { stageOf } from './stages';

const NOW = Date.parse('2026-03-01T00:00:00Z');

test.each<[Parameters<typeof stageOf>[0]['state'], boolean, string | null, string]>([
  ['DRAFT', false, null, 'draft'],
  ['APPROVED', false, null, 'approved'],
  ['PUBLISHED', false, '2026-03-08T00:00:00Z', 'waiting'],
  ['PUBLISHED', true, '2026-02-01T00:00:00Z', 'inForce'],
  ['PUBLISHED', false, '2026-01-01T00:00:00Z', 'replaced'],
  ['WITHDRAWN', false, null, 'withdrawn'],
])('%s, in force %s from %s, is %s', (state, inForce, effectiveAt, stage) => {
  expect(stageOf({ state, inForce, effectiveAt, version: 3 }, NOW)).toBe(stage);
});

test('a version waits in vain while a newer one is in force', () => {
  const waits = { state: 'PUBLISHED', inForce: false, effectiveAt: '2026-03-08T00:00:00Z', version: 3 } as const;
  expect(stageOf(waits, NOW, 2)).toBe('waiting');
  expect(stageOf(waits, NOW, 5)).toBe('replaced');
});
