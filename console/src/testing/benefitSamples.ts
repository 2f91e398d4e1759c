import type { Api } from '@rung/client';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

export function benefit(code: string, name: string, content: Partial<Api.BenefitContent> = {}): Api.BenefitView {
  return {
    code,
    version: 1,
    author: 'mary',
    writtenAt: '2026-02-01T00:00:00Z',
    retiredAt: null,
    content: {
      kind: 'priority-shipping',
      names: { 'zh-CN': name, en: code },
      descriptions: { 'zh-CN': `${name}的条款`, en: `Terms of ${code}` },
      terms: { hours: 24 },
      quota: null,
      period: 'once',
      cost: cny('0.00'),
      onLeaving: 'end',
      ...content,
    },
  };
}

export const SHIPPING = benefit('shipping', '优先发货');
export const COUPON = benefit('coupon', '十元券', {
  kind: 'coupon',
  terms: { value: cny('10.00'), threshold: cny('50.00'), validDays: 30 },
  quota: 1,
  period: 'month',
  cost: cny('8.50'),
  onLeaving: 'keep',
});
export const RETIRED = { ...benefit('old', '旧权益'), retiredAt: '2026-02-20T00:00:00Z' };

export const PACKAGE: Api.PackageView = {
  version: 2,
  state: 'DRAFT',
  hash: 'a1b2c3d4e5f6071829',
  comment: '金牌加券',
  tiers: [
    { tier: 'regular', benefits: [{ code: 'shipping', version: 1 }] },
    {
      tier: 'gold',
      benefits: [
        { code: 'shipping', version: 1 },
        { code: 'coupon', version: 1 },
      ],
    },
  ],
  writers: ['mary'],
  createdAt: '2026-03-01T00:00:00Z',
  approver: null,
  effectiveAt: null,
};

export const IN_FORCE: Api.PackageView = {
  ...PACKAGE,
  version: 1,
  state: 'PUBLISHED',
  comment: '第一版',
  tiers: [{ tier: 'gold', benefits: [{ code: 'shipping', version: 1 }] }],
  approver: 'paul',
  approvedAt: '2026-01-30T02:00:00Z',
  publisher: 'olga',
  publishedAt: '2026-01-31T02:00:00Z',
  effectiveAt: '2026-02-01T00:00:00Z',
};

export const HELD: Api.HeldBenefitView = {
  id: '1f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  code: 'coupon',
  kind: 'coupon',
  name: '十元券',
  description: '十元券的条款',
  terms: COUPON.content.terms,
  tier: 'gold',
  since: '2026-02-01T00:00:00Z',
  until: null,
  quota: 2,
  period: 'month',
  used: 1,
  left: 1,
};
