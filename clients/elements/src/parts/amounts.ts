import type { Needed, Standing } from '../api/shapes';
import type { Format } from '../i18n/format';
import type { Language } from '../i18n/language';
import { word } from '../i18n/texts';

/** An amount of what a tier is measured by, in words: `1,200 growth value`, `¥300 of spend`, `3 orders`. */
export function amountOf(
  measure: string,
  amount: number,
  { language, format, currency }: { language: Language; format: Format; currency: string },
): string {
  const shown = measure === 'spend' ? format.money({ amount: String(amount), currency }) : format.number(amount);
  return word(language, 'amount', measure, { amount: shown });
}

/** How far along what is needed for a tier one is, 0 to 1: as far as the condition that is least fulfilled. */
export function progressOf(needed: readonly Needed[]): number {
  const parts = needed.map(({ threshold, missing }) => (threshold <= 0 ? 1 : (threshold - missing) / threshold));
  return Math.min(1, Math.max(0, Math.min(...parts, 1)));
}

/** What is still missing; nothing where all is reached. */
export function missingOf(needed: readonly Needed[]): Needed | undefined {
  return needed.find(({ missing }) => missing > 0);
}

export function currencyOf(standing: Standing): string {
  return standing.rfm.spend.currency;
}
