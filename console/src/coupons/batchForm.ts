import type { Api } from '@rung/client';

export type CouponKind = Api.BatchContent['kind'];
export type CouponField = 'value' | 'threshold' | 'most' | 'percent' | 'floorPercent' | 'categories';

/** What is written of each kind, in the order in which it is asked. A field of another kind is refused. */
export const COUPON_FIELDS: Record<CouponKind, readonly CouponField[]> = {
  fixed: ['value'],
  percentage: ['percent', 'floorPercent', 'most'],
  threshold: ['threshold', 'value'],
  shipping: ['threshold', 'most'],
  category: ['categories', 'threshold', 'value'],
};

export const COUPON_KINDS = Object.keys(COUPON_FIELDS) as CouponKind[];

const MONEY: readonly CouponField[] = ['value', 'threshold', 'most'];

export function isMoney(field: CouponField): boolean {
  return MONEY.includes(field);
}

/** What stands in the form: amounts without their currency, and the days in one of two ways. */
export interface EnteredBatch extends Pick<Api.BatchContent, 'kind' | 'codes' | 'names' | 'descriptions'> {
  terms?: Partial<Record<CouponField, { amount?: string } | number | string[] | null>>;
  total?: number | null;
  perCustomer?: number | null;
  days: 'dates' | 'count';
  validDays?: number | null;
  validFrom?: string | null;
  validUntil?: string | null;
}

export function enteredOf(batch: Api.BatchView | undefined): Partial<EnteredBatch> {
  if (!batch) {
    return { kind: 'threshold', codes: 'generated', days: 'count', perCustomer: 1 };
  }
  const { content } = batch;
  return {
    ...content,
    terms: content.terms as NonNullable<EnteredBatch['terms']>,
    days: content.validDays === null ? 'dates' : 'count',
  };
}

export function contentOf(entered: EnteredBatch, currency: string): Api.BatchContentInput {
  const { days, terms = {}, total, perCustomer, validDays, validFrom, validUntil, ...rest } = entered;
  const written = COUPON_FIELDS[entered.kind].flatMap((field) => {
    const value = terms[field];
    if (!isMoney(field)) {
      return [[field, value ?? null]];
    }
    const amount = (value as { amount?: string } | null | undefined)?.amount;
    return amount ? [[field, { amount, currency }]] : [];
  });
  const isCount = days === 'count';
  return {
    ...rest,
    terms: Object.fromEntries(written),
    total: total ?? null,
    perCustomer: perCustomer ?? null,
    validDays: isCount ? (validDays ?? null) : null,
    validFrom: isCount ? null : validFrom || null,
    validUntil: isCount ? null : validUntil || null,
  };
}
