import type { Api } from '@rung/client';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/* Liability, months, extensions and rules of stacking that pages are tried with. */

export const LIABILITY: Api.LiabilityReport = {
  at: '2026-03-01T00:00:00Z',
  outstanding: 1_140,
  pending: 140,
  available: 900,
  reserved: 100,
  redeemed: 900,
  expired: 100,
  pricePerPoint: '0.01',
  redemptionRate: '0.9000',
  ownRate: true,
  owed: cny('11.40'),
  expected: cny('10.26'),
  shops: [
    { shop: null, outstanding: -60, issued: 0, redeemed: 60, expired: 0, withdrawn: 0, owed: cny('-0.60') },
    {
      shop: 'tmall',
      outstanding: 1_200,
      issued: 2_240,
      redeemed: 840,
      expired: 100,
      withdrawn: 100,
      owed: cny('12.00'),
    },
  ],
  breakage: [
    { months: 0, issued: 2_140, redeemed: '0.1000', expired: '0.0000' },
    { months: 1, issued: 1_800, redeemed: '0.4206', expired: '0.0467' },
  ],
};

export const PROOF: Api.Proof = {
  at: '2026-02-28T18:00:00Z',
  holds: true,
  outstanding: 1_140,
  reserved: 100,
  redeemed: 900,
  withdrawn: 0,
  expired: 100,
  shortfall: 0,
  customers: 12,
  transactions: 90,
  entries: 180,
  entriesSum: 0,
  lots: 40,
  faults: [],
  freshAsOf: '2026-02-28T18:00:00Z',
};

const COST: Api.CostView = {
  tier: null,
  kind: null,
  code: null,
  name: null,
  campaign: null,
  month: null,
  shop: null,
  points: 0,
  pointsCost: cny('0.00'),
  count: 0,
  unpriced: 0,
  benefitCost: cny('0.00'),
};

export const COSTS: Api.CostView[] = [
  { ...COST, points: 10, pointsCost: cny('0.10') },
  {
    ...COST,
    tier: 'gold',
    points: 2_000,
    pointsCost: cny('20.00'),
    count: 3,
    unpriced: 1,
    benefitCost: cny('36.50'),
  },
];

export const BENEFIT_COSTS: Api.CostView[] = [
  { ...COST, kind: 'points', code: 'order', points: 2_010, pointsCost: cny('20.10') },
  { ...COST, kind: 'benefit', code: 'gold-discount', count: 3, unpriced: 1, benefitCost: cny('36.50') },
  { ...COST, kind: 'coupon', code: '0b0c1d2e', name: '春季满减券', count: 2, benefitCost: cny('20.00') },
];

export const MONTH: Api.MonthView = {
  month: '2026-02',
  state: 'proposed',
  hash: 'c1b2c3d4e5f6071829',
  comment: '二月',
  writers: ['mary'],
  proposedAt: '2026-03-01T00:00:00Z',
  approver: null,
  closedAt: null,
  figures: {
    month: '2026-02',
    currency: 'CNY',
    pricePerPoint: '0.01',
    redemptionRate: '0.9',
    carrying: '0.009701754385964912',
    shops: [
      {
        shop: null,
        points: {
          opening: 200,
          earned: 100,
          ofOrders: 0,
          reversed: 0,
          redeemed: 0,
          expired: 20,
          adjusted: 10,
          closing: 290,
        },
        money: {
          opening: '1.94',
          ofOrders: '0.00',
          others: '0.97',
          reversed: '0.00',
          redeemed: '0.00',
          expired: '0.19',
          adjusted: '0.10',
          rounding: '0.00',
          closing: '2.82',
        },
      },
      {
        shop: 'tmall',
        points: {
          opening: 800,
          earned: 400,
          ofOrders: 400,
          reversed: 50,
          redeemed: 300,
          expired: 0,
          adjusted: 0,
          closing: 850,
        },
        money: {
          opening: '7.76',
          ofOrders: '3.88',
          others: '0.00',
          reversed: '0.49',
          redeemed: '2.91',
          expired: '0.00',
          adjusted: '0.00',
          rounding: '0.00',
          closing: '8.24',
        },
      },
    ],
  },
};

export const EXTENSION: Api.ExtensionView = {
  number: 7,
  state: 'draft',
  hash: 'd1b2c3d4e5f6071829',
  comment: '系统故障补偿',
  writers: ['mary'],
  createdAt: '2026-03-01T00:00:00Z',
  approver: null,
  doneFor: 0,
  failing: 0,
  extended: 0,
  reinstated: 0,
  plan: {
    plannedAt: '2026-03-01T00:00:00Z',
    plannedOn: '2026-03-01',
    tier: 'gold',
    until: '2026-12-31',
    reinstateSince: '2026-02-01',
    customers: 40,
    group: 'e1b2c3d4e5f6071829',
    extended: 5_000,
    reinstated: 1_200,
    cost: cny('12.00'),
  },
};

export const STACKING: Api.StackingView = {
  version: 1,
  state: 'PUBLISHED',
  hash: 'f1b2c3d4e5f6071829',
  comment: '',
  replaces: 0,
  rules: {
    mostCoupons: 3,
    mostOfKind: 1,
    alone: [],
    tierWithCoupons: true,
    pointsWithCoupons: true,
    pointsPerUnit: 1,
    mostPercent: 50,
  },
  writers: ['rung'],
  createdAt: '2026-01-01T00:00:00Z',
  approver: 'rung',
  from: '2026-01-01T00:00:00Z',
};

export const STACKING_DRAFT: Api.StackingView = {
  ...STACKING,
  version: 2,
  state: 'DRAFT',
  hash: 'a9b2c3d4e5f6071829',
  comment: '活动期间',
  replaces: 1,
  rules: { ...STACKING.rules, alone: ['percentage', 'shipping'], mostPercent: 0 },
  writers: ['mary'],
  createdAt: '2026-03-01T00:00:00Z',
  approver: null,
  from: null,
};
