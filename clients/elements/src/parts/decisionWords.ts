import type { Decision } from '../api/shapes';
import type { Language } from '../i18n/language';
import { text, word } from '../i18n/texts';

const KINDS = ['reached', 'lost', 'at-risk', 'in-grace', 'kept'] as const;

/** What was decided, in a few words. */
export function decisionWords({ kind, tier }: Pick<Decision, 'kind' | 'tier'>, language: Language): string {
  const known = KINDS.find((one) => one === kind);
  return known ? text(language, `appeals.${known}`, { tier: tier?.name ?? '' }) : kind;
}

/** Why, where the decision alone does not say it. */
export function reasonOf({ why }: Pick<Decision, 'why'>, language: Language): string | undefined {
  return why ? text(language, 'appeals.reason', { reason: word(language, 'tierReason', why) }) : undefined;
}

/** Whether it is one that a customer may want to appeal from as soon as they hear of it. */
export function isAgainst({ kind }: Pick<Decision, 'kind'>): boolean {
  return ['lost', 'at-risk', 'in-grace'].includes(kind);
}
