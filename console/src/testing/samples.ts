import type { Api } from '@rung/client';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

export const REPORT: Api.TierReport = {
  at: '2026-03-02',
  definitions: {},
  spendComplete: true,
  freshAsOf: '2026-03-02T04:00:00Z',
  tiers: [
    { code: 'regular', name: '普通', customers: 75, orders: 81, share: 0.75, spend: cny('1000.00') },
    { code: 'gold', name: '金牌', customers: 25, orders: 240, share: 0.25, spend: cny('3000.10') },
    { code: 'diamond', name: '钻石', customers: 0, orders: 0, share: 0, spend: cny('0.00') },
  ],
  total: { customers: 100, orders: 321, spend: cny('4000.10') },
};

export const NOBODY: Api.TierReport = {
  ...REPORT,
  freshAsOf: null,
  tiers: REPORT.tiers.map((tier) => ({ ...tier, customers: 0, share: 0, spend: cny('0.00') })),
  total: { customers: 0, orders: 0, spend: cny('0.00') },
};

export const ALICE: Api.StandingView = {
  customerId: '0c6f2f0e-6f0b-4ac8-9f0f-0a4f9c1b2d3e',
  externalId: 'C-ALICE',
  tier: { code: 'gold', name: '金牌', since: '2026-01-31T18:30:00Z', validUntil: '2027-01-31', state: 'ACTIVE' },
  memberStatus: 'member',
  sentences: [],
  growthValue: 9480,
  components: [
    { code: 'spend', value: 8860.5, points: 8860, cap: 50000 },
    { code: 'orders', value: 24, points: 480, cap: 2000 },
    { code: 'visits', value: 49, points: 140, cap: 400 },
  ],
  rfm: { recencyDays: 6, orders: 24, spend: cny('8860.50'), r: 5, f: 4, m: 3, type: 'important-keep' },
  valueLevel: 'high',
  lifecycle: 'mature',
  next: {
    tier: { code: 'diamond', name: '钻石' },
    needed: [{ measure: 'growthValue', threshold: 20000, missing: 10520 }],
  },
  keep: { until: '2027-01-31', needed: [{ measure: 'growthValue', threshold: 6400, missing: 0 }] },
  policyVersion: 3,
  assessedAt: '2026-03-02T03:59:00Z',
  lastEventAt: '2026-02-24T10:00:00Z',
};

export const POINTS: Api.Balance = {
  available: 8350,
  pending: 120,
  reserved: 0,
  expiring: [{ points: 410, on: '2026-12-31' }],
  activating: [{ points: 688, on: '2026-03-16' }],
  freshAsOf: '2026-03-02T04:00:00Z',
};

export function row(externalId: string): Api.StandingRow {
  return {
    externalId,
    tier: { code: 'gold', name: '金牌' },
    growthValue: 9480,
    spend: cny('8860.50'),
    orders: 24,
    lastEventAt: '2026-02-24T10:00:00Z',
    rfmType: 'important-value',
    lifecycle: 'mature',
    churn: 'none',
    memberStatus: 'member',
  };
}
