import type { Api } from '@rung/client';

/* Reports that the overview and the insight pages are tried with. */

export const TREND: Api.TrendReport = {
  from: '2026-03-01',
  to: '2026-03-02',
  tiers: [
    { code: 'regular', name: '普通' },
    { code: 'gold', name: '金牌' },
  ],
  days: [
    { date: '2026-03-01', customers: { regular: 70, gold: 20 } },
    { date: '2026-03-02', customers: { regular: 75, gold: 25 } },
  ],
  definitions: {},
};

export const MIGRATION: Api.MigrationReport = {
  from: '2026-02-01',
  to: '2026-03-02',
  rows: [
    {
      from: 'regular',
      customers: 70,
      movers: 10,
      moversOfRow: 0.1429,
      to: [
        { to: 'regular', customers: 60, shareOfAll: 0.6667, shareOfRow: 0.8571 },
        { to: 'gold', customers: 10, shareOfAll: 0.1111, shareOfRow: 0.1429 },
      ],
    },
    {
      from: 'gold',
      customers: 20,
      movers: 0,
      moversOfRow: 0,
      to: [
        { to: 'regular', customers: 0, shareOfAll: 0, shareOfRow: 0 },
        { to: 'gold', customers: 20, shareOfAll: 0.2222, shareOfRow: 1 },
      ],
    },
  ],
  entries: { customers: 10, to: [{ to: 'regular', customers: 10, shareOfRow: 1 }] },
  total: { customers: 90, movers: 10, moversOfAll: 0.1111, ups: 10, downs: 0, entries: 10, exits: 0 },
  definitions: { moversOfAll: '/api/v1/insight/definitions#movers-of-all' },
};

const money = (amount: string) => ({ amount, currency: 'CNY' });

export const LOYALTY: Api.LoyaltyReport = {
  from: '2026-02-01',
  to: '2026-03-02',
  tiers: [],
  total: {
    tier: null,
    name: null,
    buyers: 40,
    repeatBuyers: 10,
    repurchaseRate: 0.25,
    orders: 60,
    averageOrderValue: money('88.00'),
    ordersPerCustomer: 1.5,
    activeAtStart: 80,
    dormantAtEnd: 4,
    lostAtEnd: 2,
    churnRate: 0.075,
  },
  definitions: { repurchaseRate: '/api/v1/insight/definitions#repurchase-rate' },
};

export const GROUPS: Api.GroupReport = {
  at: '2026-03-02',
  freshAsOf: null,
  spendComplete: true,
  groups: [
    { code: 'mature', name: '成熟期', customers: 75, share: 0.75, orders: 90, spend: money('900.00') },
    { code: 'lost', name: '流失', customers: 25, share: 0.25, orders: 0, spend: money('0.00') },
  ],
  total: { customers: 100, orders: 90, spend: money('900.00') },
  definitions: {},
};

export const GOAL: Api.GoalView = {
  figure: 'repurchase-rate',
  title: '复购率',
  unit: '',
  from: '2026-01-01',
  to: '2026-03-31',
  value: 0.35,
  owner: 'mary',
  setAt: '2026-01-02T01:00:00Z',
};
