import { ProblemError } from '@rung/client';
import { describe, expect, test } from 'vitest';
import { chosenOf, flawsOf, requestOf, toggled } from './chosen';

describe('the matrix', () => {
  test('sends every tier of the ladder, in its order', () => {
    const chosen = toggled(chosenOf([{ tier: 'gold', benefits: [{ code: 'gift', version: 2 }] }]), 'gold', 'coupon');
    expect(requestOf(chosen, ['silver', 'gold'], ['coupon', 'gift'], 'why')).toEqual({
      comment: 'why',
      tiers: [
        { tier: 'silver', benefits: [] },
        { tier: 'gold', benefits: ['coupon', 'gift'] },
      ],
    });
    expect(toggled(chosen, 'gold', 'gift').gold).toEqual(['coupon']);
  });

  test('finds the place of each flaw', () => {
    const sent = requestOf({ silver: ['gift', 'gone'] }, ['silver', 'gold'], ['gift', 'gone'], '');
    const errors = [
      { field: 'tiers[0].benefits[1]', reason: 'is retired' },
      { field: 'tiers[1].benefits', reason: 'gives less' },
      { field: 'comment', reason: 'is too long' },
    ];
    const refused = new ProblemError({ type: 'x', title: 'x', status: 422, errors }, 'post /benefit-packages');
    expect(flawsOf(refused, sent)).toEqual([
      { tier: 'silver', benefit: 'gone', reason: 'is retired' },
      { tier: 'gold', benefit: undefined, reason: 'gives less' },
      { tier: undefined, benefit: undefined, reason: 'is too long' },
    ]);
  });
});
