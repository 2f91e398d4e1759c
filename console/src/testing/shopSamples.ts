import type { Api } from '@rung/client';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

// biome-ignore lint/suspicious/noThenProperty: the service calls it so
const pair = <T>(now: T, later: T) => ({ now, then: later });

/* Rewards, redemptions, coupons and earning rules that pages are tried with. */

export function reward(code: string, name: string, change: Partial<Api.RewardView> = {}): Api.RewardView {
  return {
    code,
    state: 'on-offer',
    stock: 5,
    reserved: 1,
    redeemed: 2,
    author: 'mary',
    writtenAt: '2026-02-01T00:00:00Z',
    content: {
      kind: 'goods',
      names: { 'zh-CN': name, en: code },
      terms: { 'zh-CN': `${name}的条款`, en: `Terms of ${code}` },
      points: 600,
      cash: null,
      cost: null,
      value: null,
      couponBatch: null,
      lowestTier: null,
      limit: 1,
      period: 'month',
      from: null,
      until: '2026-12-31',
    },
    ...change,
  };
}

export const MUG = reward('mug', '搪瓷杯');
export const SOLD_OUT = reward('bag', '帆布袋', { stock: 0, state: 'draft' });

export function redemption(change: Partial<Api.RedemptionView> = {}): Api.RedemptionView {
  return {
    id: '3f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
    externalId: 'C-ALICE',
    reward: 'mug',
    name: '搪瓷杯',
    kind: 'goods',
    points: 600,
    state: 'reserved',
    reservedAt: '2026-03-01T00:00:00Z',
    until: '2026-03-01T00:15:00Z',
    ...change,
  };
}

export const BATCH: Api.BatchView = {
  id: '4f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  state: 'open',
  issued: 3,
  benefit: null,
  author: 'mary',
  writtenAt: '2026-02-01T00:00:00Z',
  content: {
    kind: 'threshold',
    codes: 'generated',
    names: { 'zh-CN': '满百减十', en: 'Ten off a hundred' },
    descriptions: { 'zh-CN': '条款', en: 'Terms' },
    terms: { threshold: cny('100.00'), value: cny('10.00') },
    total: 100,
    perCustomer: 1,
    validDays: 7,
    validFrom: null,
    validUntil: null,
  },
};

export const COUPON_OF_ALICE: Api.CouponView = {
  id: '5f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  batchId: BATCH.id,
  code: 'ABCD-EFGH',
  kind: 'threshold',
  name: '满百减十',
  description: '条款',
  terms: BATCH.content.terms,
  state: 'issued',
  orderId: null,
  lockedUntil: null,
  firstDay: '2026-03-01',
  lastDay: '2026-03-08',
  issuedAt: '2026-03-01T00:00:00Z',
};

export const FIGURES: Api.CouponFigures = {
  issued: 9,
  usable: 4,
  locked: 1,
  redeemed: 2,
  expired: 1,
  withdrawn: 1,
  rolledBack: 3,
  codes: 20,
  freeCodes: 11,
};

export const EARNING_NOW: Api.EarningRuleView = {
  version: 1,
  from: '2020-01-01',
  currency: 'CNY',
  pointsPerUnit: '1',
  tiers: [
    { tier: 'regular', multiplier: '1' },
    { tier: 'gold', multiplier: '1.5' },
  ],
  leastPerOrder: null,
  pendingDays: 15,
  expiresAfterYears: 1,
  lasting: null,
  actions: [],
  promotions: [],
  words: ['每支付 1 元得 1 积分。', '积分次年年底到期。'],
};

export const RULES: Api.RuleVersionView = {
  version: 2,
  state: 'DRAFT',
  hash: 'b1b2c3d4e5f6071829',
  comment: '评价得积分',
  writers: ['mary'],
  createdAt: '2026-03-01T00:00:00Z',
  approver: null,
  from: null,
  rules: {
    pointsPerUnit: '1',
    tiers: [
      { tier: 'regular', multiplier: '1' },
      { tier: 'gold', multiplier: '2' },
    ],
    leastPerOrder: null,
    mostPerOrder: 100_000,
    pendingDays: 15,
    expiresAfterYears: 1,
    reversal: 'WITHIN_BALANCE',
    actions: [{ code: 'review', source: 'review', points: 7, mostPerDay: 21, pendingDays: 0 }],
    promotions: [],
    expiry: null,
  },
};

export const TELLINGS: Api.RuleWordsView = {
  texts: [
    { language: 'en', words: ['1 point for each yuan.', '7 points for a review.'] },
    { language: 'zh-CN', words: ['每支付 1 元得 1 积分。', '写一条评价得 7 积分。'] },
  ],
};

export const TRIAL: Api.RuleTrial = {
  version: 2,
  from: '2026-02-01',
  until: '2026-02-28',
  customers: 40,
  tried: 40,
  points: pair(1_000, 1_070),
  cost: pair(cny('10.00'), cny('10.70')),
  rules: [{ rule: 'review', tier: 'gold', sources: pair(0, 10), points: pair(0, 70) }],
  promotions: [{ code: 'member-day', points: 30 }],
  mostAffected: [{ externalId: 'C-ALICE', points: pair(100, 121) }],
};
