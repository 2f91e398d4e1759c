import type { Api } from '@rung/client';
import type { zhCN } from '../../i18n/zh-CN';

export type Kind = Api.BenefitContent['kind'];
export type TermsField = keyof (typeof zhCN)['words']['termsField'];

/** What is written of each kind, in the order in which it is asked. A field of another kind is refused. */
export const TERMS: Record<Kind, readonly TermsField[]> = {
  discount: ['percent', 'floorPercent'],
  'points-multiplier': ['factor'],
  coupon: ['value', 'threshold', 'validDays'],
  gift: ['item', 'value'],
  'free-trial': ['item', 'days'],
  'priority-shipping': ['hours'],
  'priority-refund': ['hours'],
  'dedicated-service': ['minutes'],
  'members-event': ['item', 'seats'],
};

/** Nobody uses it, so it has no quota. */
export const worksByItself = (kind: string) => kind === 'points-multiplier';

export const KINDS = Object.keys(TERMS) as Kind[];

/** How a field is written; the others are whole numbers. */
export const WRITTEN: Partial<Record<TermsField, 'money' | 'decimal' | 'text'>> = {
  value: 'money',
  threshold: 'money',
  factor: 'decimal',
  item: 'text',
};
