import type { Api } from '@rung/client';
import { describe, expect, test } from 'vitest';
import { changesOf } from './changes';
import { baseOf, inForceOf, packageStage } from './versions';

const NOW = Date.parse('2026-03-02T04:00:00Z');

function version(number: number, change: Partial<Api.PackageView>): Api.PackageView {
  return {
    version: number,
    state: 'PUBLISHED',
    hash: 'h',
    comment: '',
    tiers: [],
    writers: ['mary'],
    createdAt: '2026-01-01T00:00:00Z',
    approver: 'paul',
    effectiveAt: '2026-02-01T00:00:00Z',
    ...change,
  };
}

const WAITING = version(4, { effectiveAt: '2026-04-01T00:00:00Z' });
const DRAFT = version(3, { state: 'DRAFT', effectiveAt: null });
const IN_FORCE = version(2, {});
const OLD = version(1, { effectiveAt: '2026-01-02T00:00:00Z' });
const ALL = [WAITING, DRAFT, IN_FORCE, OLD];

describe('versions of the package', () => {
  test('are in force by the highest number whose time has come', () => {
    expect(inForceOf(ALL, NOW)).toBe(IN_FORCE);
    expect(inForceOf([WAITING, DRAFT], NOW)).toBeUndefined();
  });

  test('are compared with the one in force, and that one with the one before it', () => {
    expect(ALL.map((one) => baseOf(one, ALL, NOW)?.version)).toEqual([2, 2, 1, undefined]);
  });

  test('say where they stand', () => {
    const stages = ALL.map((one) => packageStage(one, IN_FORCE, NOW));
    expect(stages).toEqual(['waiting', 'draft', 'inForce', 'replaced']);
  });
});

describe('changes', () => {
  const given = (...benefits: [string, number][]) => benefits.map(([code, number]) => ({ code, version: number }));

  test('are told tier by tier from the lowest, also of a tier that the ladder no longer has', () => {
    const before = [
      { tier: 'old', benefits: given(['gift', 1]) },
      { tier: 'gold', benefits: given(['gift', 1], ['shipping', 1]) },
    ];
    const after = [
      { tier: 'gold', benefits: given(['gift', 2], ['coupon', 1]) },
      { tier: 'silver', benefits: given(['coupon', 1]) },
    ];
    expect(changesOf(before, after, ['regular', 'silver', 'gold'])).toEqual([
      { tier: 'silver', added: ['coupon'], removed: [], reworded: [] },
      { tier: 'gold', added: ['coupon'], removed: ['shipping'], reworded: [{ code: 'gift', before: 1, after: 2 }] },
      { tier: 'old', added: [], removed: ['gift'], reworded: [] },
    ]);
  });

  test('are none where only the order differs', () => {
    const one = [{ tier: 'gold', benefits: given(['gift', 1], ['coupon', 1]) }];
    const other = [{ tier: 'gold', benefits: given(['coupon', 1], ['gift', 1]) }];
    expect(changesOf(one, other, ['gold'])).toEqual([]);
  });
});
