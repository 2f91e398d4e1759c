import type { Decision } from '../api/shapes';
import type { Language } from '../i18n/language';
import { text } from '../i18n/texts';

const KINDS = ['reached', 'lost', 'at-risk', 'in-grace', 'kept'] as const;

/** What was decided, in a few words. */
export function decisionWords({ kind, tier }: Pick<Decision, 'kind' | 'tier'>, language: Language): string {
  const known = KINDS.find((one) => one === kind);
  return known ? text(language, `appeals.${known}`, { tier: tier?.name ?? '' }) : kind;
}
