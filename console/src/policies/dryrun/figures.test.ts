import { describe, expect, test } from 'vitest';
import { TRIAL } from '../../testing/policySamples';
import { matrixOf, reasonsOf } from './figures';

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

  test('has the reasons that move most first', () => {
    const reasons = reasonsOf({ ...report, byReason: { kept: 1, policy: 5, refund: 0 } });
    expect(reasons.map(({ reason }) => reason)).toEqual(['policy', 'kept']);
  });
});
