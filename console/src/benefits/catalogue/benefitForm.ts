import type { Api } from '@rung/client';
import { fieldsOf } from '../../api/fields';
import { type Kind, TERMS, type TermsField, WRITTEN } from './kinds';

type TermsText = Partial<Record<TermsField, number | string | { amount: string } | null>>;

/** What stands in the form: amounts without their currency, which is the store's. */
export interface Entered extends Pick<Api.BenefitContent, 'kind' | 'names' | 'descriptions' | 'period' | 'onLeaving'> {
  code: string;
  terms?: TermsText;
  quota?: number | null;
  cost: { amount: string };
}

/** A new one costs nothing until somebody says what. */
export function enteredOf(benefit: Api.BenefitView | undefined): Partial<Entered> {
  if (!benefit) {
    return { kind: 'discount', period: 'month', onLeaving: 'end', cost: { amount: '0' } };
  }
  return { ...benefit.content, terms: benefit.content.terms as TermsText, code: benefit.code };
}

export function contentOf({ code: _, ...entered }: Entered, currency: string): Api.BenefitContentInput {
  const terms = Object.fromEntries(
    TERMS[entered.kind].map((field) => {
      const value = entered.terms?.[field];
      return [field, WRITTEN[field] === 'money' ? { ...(value as { amount: string }), currency } : value];
    }),
  );
  return { ...entered, quota: entered.quota ?? null, cost: { ...entered.cost, currency }, terms };
}

/** Where the form shows what the service says of `content.cost.currency`: at the amount. */
export function placesOf(error: unknown, kind: Kind): { name: (string | number)[]; errors: string[] }[] {
  return fieldsOf(error).map(({ name, errors }) => ({ name: placeOf(name, kind), errors }));
}

function placeOf(name: (string | number)[], kind: Kind): (string | number)[] {
  const [list, field] = name[0] === 'content' ? name.slice(1) : name;
  if (list === 'cost') {
    return ['cost', 'amount'];
  }
  if (list === 'terms' && TERMS[kind].some((one) => one === field && WRITTEN[one] === 'money')) {
    return ['terms', String(field), 'amount'];
  }
  return field === undefined ? [list ?? ''] : [list ?? '', field];
}
