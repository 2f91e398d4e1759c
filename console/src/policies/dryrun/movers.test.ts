import { fakeClient } from '@rung/client/testing';
import { describe, expect, test } from 'vitest';
import { movers, TRIAL } from '../../testing/policySamples';
import { matrixOf, noticesOf, reasonsOf } from './figures';
import { nextMovers } from './movers';

const ALL = { direction: '', from: '', reason: '' };

/** A list of a hundred thousand, of whom every thousandth rises. */
function longList() {
  const asked: (number | undefined)[] = [];
  const client = fakeClient({
    'get /policies/{version}/dry-run/movers': ({ query }) => {
      const limit = query?.limit ?? 100;
      asked.push(limit);
      const at = Number(query?.after ?? 0);
      const items = movers(at, limit).map((mover, place) =>
        (at + place) % 1000 === 999 ? { ...mover, direction: 'up' as const } : mover,
      );
      return { items, next: at + limit < 100_000 ? String(at + limit) : null };
    },
  });
  return { client, asked };
}

describe('the list of who moves', () => {
  test('is asked for a page at a time', async () => {
    const { client, asked } = longList();
    const page = await nextMovers(client, 3, ALL, 20, undefined);
    expect(page.movers).toHaveLength(20);
    expect(page.next).toBe('20');
    expect(asked).toEqual([20]);
  });

  test('is looked through for those who fit, but not to its end at once', async () => {
    const { client, asked } = longList();
    const page = await nextMovers(client, 3, { ...ALL, direction: 'up' }, 20, undefined);
    expect(page.movers).toHaveLength(10);
    expect(page.scanned).toBe(10_000);
    expect(page.next).toBe('10000');
    expect(asked).toHaveLength(10);
  });
});

describe('the report', () => {
  const report = TRIAL.report;
  if (!report) {
    throw new Error('the sample has a report');
  }

  test('is a matrix of every tier with every tier', () => {
    const { tiers, rows } = matrixOf(report);
    expect(tiers).toEqual(['silver', 'gold']);
    expect(rows[1]).toEqual({
      from: 'gold',
      customers: 40,
      cells: [
        { to: 'silver', customers: 2, share: 0.05, steps: -1 },
        { to: 'gold', customers: 38, share: 0.95, steps: 0 },
      ],
    });
  });

  test('counts the messages that it would set off', () => {
    expect(noticesOf(report)).toEqual({ up: 0, down: 2, atRisk: 3 });
  });

  test('has the reasons that move most first', () => {
    const reasons = reasonsOf({ ...report, byReason: { kept: 1, policy: 5, refund: 0 } });
    expect(reasons.map(({ reason }) => reason)).toEqual(['policy', 'kept']);
  });
});
