import type {
  Consent,
  ConsentText,
  Coupon,
  Decision,
  EarningRule,
  Explanation,
  Feedback,
  HeldBenefit,
  Ladder,
  Membership,
  Message,
  PointEntry,
  PointSource,
  Points,
  ProgrammeTerms,
  Redemption,
  Referral,
  ReferralRewards,
  Reward,
  Standing,
  TierBenefit,
} from '../api/shapes';
import { activity, DRAW, drawn, QUIZ_ACTIVITY, STREAKS, TRIAL_ACTIVITY } from './activitySamples';

const GOLD = { code: 'gold', name: '金牌' };
const SILVER = { code: 'silver', name: '银牌' };

export const STANDING: Standing = {
  customerId: '0c6f2f0e-6f0b-4ac8-9f0f-0a4f9c1b2d3e',
  externalId: 'C-ALICE',
  tier: { ...GOLD, since: '2026-01-31T18:30:00Z', validUntil: '2027-01-31', state: 'ACTIVE' },
  growthValue: 9480,
  components: [
    { code: 'spend', value: 8860.5, points: 8860, cap: 50000 },
    { code: 'orders', value: 24, points: 480, cap: 480 },
    { code: 'visits', value: 49, points: 140, cap: 400 },
  ],
  rfm: {
    recencyDays: 6,
    orders: 24,
    spend: { amount: '8860.50', currency: 'CNY' },
    r: 5,
    f: 4,
    m: 3,
    type: 'important-keep',
  },
  next: {
    tier: { code: 'diamond', name: '钻石' },
    needed: [{ measure: 'growthValue', threshold: 20000, missing: 10520 }],
  },
  keep: { until: '2027-01-31', needed: [{ measure: 'growthValue', threshold: 12800, missing: 3320 }] },
  policyVersion: 3,
  assessedAt: '2026-03-02T03:59:00Z',
  lastEventAt: '2026-02-24T10:00:00Z',
  memberStatus: 'member',
  sentences: ['您自2026年2月1日起是金牌会员。'],
};

export const MEMBERSHIP: Membership = {
  status: 'member',
  since: '2026-01-05T02:00:00Z',
  until: null,
  terms: '2026-11',
  channel: 'app',
};

export const PROGRAMME_TERMS: ProgrammeTerms = {
  version: '2026-11',
  language: 'zh-CN',
  text: '加入会员计划后累积积分。',
};

export const DECISIONS: Decision[] = [
  {
    decisionId: 'd2000000-0000-4000-8000-000000000002',
    kind: 'lost',
    occurredAt: '2026-02-01T02:00:00Z',
    tier: SILVER,
    before: GOLD,
    growthValue: 5100,
    why: 'cycle-end',
    until: null,
    policyVersion: 3,
  },
  {
    decisionId: 'd1000000-0000-4000-8000-000000000001',
    kind: 'at-risk',
    occurredAt: '2026-01-01T02:00:00Z',
    tier: GOLD,
    before: null,
    growthValue: null,
    why: null,
    until: '2026-01-31',
    policyVersion: 3,
  },
];

export const EXPLANATION: Explanation = {
  customerId: STANDING.customerId,
  externalId: 'C-ALICE',
  asOf: '2026-03-02T04:00:00Z',
  policy: 'then',
  policyVersion: 3,
  figuresOn: '2026-03-02',
  known: true,
  decision: null,
  tier: STANDING.tier,
  growthValue: 9480,
  components: STANDING.components,
  rfm: STANDING.rfm,
  next: STANDING.next,
  keep: STANDING.keep,
  memberStatus: 'member',
  sentences: ['您自2026年2月1日起是金牌会员。', '再增加10,520成长值，即可升为钻石会员。'],
};

export const LADDER: Ladder = {
  policyVersion: 3,
  measure: 'growthValue',
  windowDays: 365,
  tiers: [
    { code: 'regular', name: '普通', enter: 0, keep: 0, benefits: [] },
    { ...SILVER, enter: 2000, keep: 1600, benefits: [] },
    { ...GOLD, enter: 8000, keep: 6400, benefits: ['每单免运费', '生日礼券'] },
  ],
};

function tierBenefit(code: string, name: string): TierBenefit {
  return {
    code,
    name,
    kind: 'priority-shipping',
    description: `${name}的条款`,
    terms: { hours: 24 },
    quota: null,
    period: 'once',
  };
}

export const HELD_BENEFITS: HeldBenefit[] = [
  {
    ...tierBenefit('coupon', '十元券'),
    id: 'b1000000-0000-4000-8000-000000000001',
    tier: 'gold',
    since: '2026-01-31T18:30:00Z',
    until: '2026-12-31',
    quota: 2,
    period: 'month',
    used: 1,
    left: 1,
  },
];

export const DIAMOND_BENEFITS: TierBenefit[] = [tierBenefit('coupon', '十元券'), tierBenefit('shipping', '优先发货')];

export const EARNING: EarningRule = {
  version: 1,
  from: '2020-01-01',
  currency: 'CNY',
  pointsPerUnit: '1',
  tiers: [
    { tier: 'regular', multiplier: '1' },
    { tier: 'gold', multiplier: '1.5' },
  ],
  pendingDays: 15,
  expiresAfterYears: 1,
  lasting: null,
  leastPerOrder: null,
  actions: [],
  promotions: [],
  words: ['订单每支付 CNY 1 可得 1 积分；用积分支付的部分不再获得积分。'],
};

export const POINTS: Points = {
  available: 8350,
  pending: 688,
  reserved: 0,
  expiring: [{ points: 410, on: '2026-12-31' }],
  activating: [{ points: 688, on: '2026-03-16' }],
  freshAsOf: '2026-03-02T04:00:00Z',
};

export function entry(id: string, change: Partial<PointEntry>): PointEntry {
  return {
    id,
    kind: 'earn',
    points: 688,
    pending: 688,
    available: 0,
    reserved: 0,
    source: { kind: 'order', id: '1001', shop: null },
    orderId: '1001',
    ruleVersion: 1,
    tier: 'gold',
    multiplier: '1',
    extendedUntil: null,
    cause: 'payment',
    reason: null,
    occurredAt: '2026-03-01T04:00:00Z',
    recordedAt: '2026-03-01T04:00:00Z',
    ...change,
  };
}

export function offer(code: string, name: string, change: Partial<Reward> = {}): Reward {
  return {
    code,
    kind: 'goods',
    name,
    terms: `${name}的条款`,
    points: 600,
    period: 'month',
    left: 5,
    ...change,
  };
}

export function redeemed(change: Partial<Redemption> = {}): Redemption {
  return {
    id: 'e1000000-0000-4000-8000-000000000001',
    externalId: 'C-ALICE',
    reward: 'mug',
    name: '搪瓷杯',
    kind: 'goods',
    points: 600,
    state: 'confirmed',
    reservedAt: '2026-03-01T04:00:00Z',
    confirmedAt: '2026-03-01T04:00:01Z',
    ...change,
  };
}

export function coupon(code: string, change: Partial<Coupon> = {}): Coupon {
  return {
    id: code,
    batchId: 'f1000000-0000-4000-8000-000000000001',
    code,
    kind: 'fixed',
    name: '十元券',
    description: '减 ¥10',
    terms: {},
    state: 'issued',
    orderId: null,
    lockedUntil: null,
    firstDay: '2026-03-01',
    lastDay: '2026-03-31',
    issuedAt: '2026-03-01T04:00:00Z',
    ...change,
  };
}

/** The sources of entries, given newest first, as the server sums them up. */
export function sourcesOf(entries: readonly PointEntry[]): PointSource[] {
  const known = new Map<string, PointEntry[]>();
  for (const one of entries) {
    const key = `${one.source.kind} ${one.source.id}`;
    known.set(key, [...(known.get(key) ?? []), one]);
  }
  return [...known.values()].map((own) => {
    const sum = (account: 'pending' | 'available' | 'reserved') => own.reduce((all, one) => all + one[account], 0);
    const times = own.map(({ occurredAt }) => occurredAt).sort();
    return {
      source: (own[0] as PointEntry).source,
      since: times.at(0) ?? '',
      latestAt: times.at(-1) ?? '',
      expiresOn: '2027-12-31',
      ...(sum('pending') > 0 ? { activeFrom: '2026-03-16' } : {}),
      pending: sum('pending'),
      available: sum('available'),
      reserved: sum('reserved'),
      entries: own,
    };
  });
}

export const ENTRIES: PointEntry[] = [
  entry('e5', {
    kind: 'adjust',
    points: -30,
    pending: 0,
    available: -30,
    source: { kind: 'adjustment', id: 'a1', shop: null },
    orderId: null,
    reason: 'misuse',
  }),
  entry('e3', { source: { kind: 'order', id: '1002', shop: null }, orderId: '1002' }),
  entry('e2', { kind: 'activate', points: 500, pending: -500, available: 500 }),
  entry('e1', { points: 500, pending: 500 }),
];

export function message(id: string, readAt: string | null): Message {
  return {
    id,
    title: `标题 ${id}`,
    body: `正文 ${id}`,
    sentAt: '2026-03-01T04:00:00Z',
    readAt,
    occasion: 'tier-reached',
  };
}

export const CONSENTS: Consent[] = [
  {
    purpose: 'marketing',
    channel: 'email',
    granted: true,
    effective: true,
    since: '2026-01-01T00:00:00Z',
    recordedAt: '2026-01-01T00:00:00Z',
    textVersion: '2026-01',
    locale: 'zh-CN',
    source: 'checkout',
  },
];

export function consentText(purpose: string, channel: string, change: Partial<ConsentText> = {}): ConsentText {
  return {
    purpose,
    channel,
    version: '2026-01',
    current: true,
    language: 'zh-CN',
    title: `${purpose} ${channel}`,
    text: `我同意 ${purpose} ${channel}。`,
    ...change,
  };
}

export const CONSENT_TEXTS: ConsentText[] = ['marketing', 'personalisation'].flatMap((purpose) =>
  ['email', 'sms', 'inbox'].map((channel) => consentText(purpose, channel)),
);

export const FEEDBACK: Feedback[] = [
  {
    id: 'f1000000-0000-4000-8000-000000000001',
    externalId: 'C-ALICE',
    kind: 'review',
    status: 'resolved',
    text: '茶很好',
    rating: 5,
    orderId: '1001',
    receivedAt: '2026-02-20T04:00:00Z',
    replies: [{ id: 'a1000000-0000-4000-8000-000000000001', text: '谢谢您', writtenAt: '2026-02-21T04:00:00Z' }],
  },
];

/** All that a member's elements read, as the server would answer it. */
export const REFERRAL: Referral = { code: 'AB23CD45', invited: 4, referred: false };

export const REFERRAL_REWARDS: ReferralRewards = {
  waiting: 1,
  rewarded: 2,
  withoutPoints: 1,
  points: 60,
};

export const ALICE = {
  'GET /me/standing': STANDING,
  'GET /me/standing/explanation': EXPLANATION,
  'GET /me/decisions': { items: DECISIONS, next: null },
  'GET /ladder': LADDER,
  'GET /earning-rules': EARNING,
  'GET /me/benefits': { items: HELD_BENEFITS, next: null },
  'GET /tiers/diamond/benefits': { items: DIAMOND_BENEFITS, next: null },
  'GET /me/points': POINTS,
  'GET /me/points/sources': { items: sourcesOf(ENTRIES), next: null },
  'GET /rewards': {
    items: [offer('mug', '搪瓷杯'), offer('pen', '笔', { left: 0, obstacle: { reason: 'sold-out' } })],
    next: null,
  },
  'GET /me/redemptions': { items: [redeemed()], next: null },
  'GET /me/coupons': { items: [coupon('SOON-1'), coupon('USED-1', { state: 'redeemed', orderId: 'O-1' })], next: null },
  'GET /me/activities': { items: [activity(), QUIZ_ACTIVITY, TRIAL_ACTIVITY], next: null },
  'GET /public/draws/summer': DRAW,
  'GET /me/activities/summer/tickets': { items: [drawn()], next: null },
  'GET /me/activities/cup/application': { number: 4, nonce: 'x', state: 'won', reportUntil: '2026-04-14' },
  'GET /me/streaks': STREAKS,
  'GET /me/referral': REFERRAL,
  'GET /me/referral/rewards': REFERRAL_REWARDS,
  'GET /me/inbox': { items: [message('m2', null), message('m1', '2026-03-01T05:00:00Z')], next: null, unread: 1 },
  'GET /me/consents': CONSENTS,
  'GET /me/guardian-consent': { minor: false, agrees: false, age: 14 },
  'GET /me/membership': MEMBERSHIP,
  'GET /programme-terms': PROGRAMME_TERMS,
  'GET /consent-texts': { texts: CONSENT_TEXTS },
  'GET /me/feedback': { items: FEEDBACK, next: null },
};
