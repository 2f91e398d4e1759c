import type { Api } from '@rung/client';

export type RewardKind = Api.RewardContent['kind'];
export type RewardState = Api.RewardView['state'];

export const REWARD_KINDS: readonly RewardKind[] = ['goods', 'coupon', 'cash-off'];
export const REWARD_STATES: readonly RewardState[] = ['draft', 'on-offer', 'withdrawn'];

/** What stands in the form: amounts without their currency, which is the store's; dates empty where there are none. */
export interface EnteredReward extends Pick<Api.RewardContent, 'kind' | 'names' | 'terms' | 'points' | 'period'> {
  code: string;
  stock?: number | null;
  cash?: { amount?: string } | null;
  cost?: { amount?: string } | null;
  value?: { amount: string } | null;
  couponBatch?: string | null;
  lowestTier?: string | null;
  limit?: number | null;
  from?: string | null;
  until?: string | null;
}

export function enteredOf(reward: Api.RewardView | undefined): Partial<EnteredReward> {
  return reward ? { ...reward.content, code: reward.code } : { kind: 'goods', period: 'once' };
}

/** A field of another kind is left out: it would be refused. */
export function contentOf(entered: EnteredReward, currency: string): Api.RewardContentInput {
  const { code: _, stock: __, cash, cost, value, couponBatch, lowestTier, limit, from, until, ...rest } = entered;
  const money = (amount: string | undefined) => (amount ? { amount, currency } : null);
  return {
    ...rest,
    cash: money(cash?.amount),
    cost: entered.kind === 'goods' ? money(cost?.amount) : null,
    value: entered.kind === 'cash-off' ? money(value?.amount) : null,
    couponBatch: entered.kind === 'coupon' ? (couponBatch ?? null) : null,
    lowestTier: lowestTier || null,
    limit: limit ?? null,
    from: from || null,
    until: until || null,
  };
}
