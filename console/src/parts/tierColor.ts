const LADDER = ['regular', 'bronze', 'silver', 'gold', 'diamond'];
const OTHERS = 5;

/**
 * The colour of a tier, by its name in `tiers.css`: the default ladder in its metals, a ladder with other names in calm
 * colours that stay with the code.
 */
export function tierColor(code: string): string {
  return `var(--tier-${nameOf(code)})`;
}

/** What is written on it. */
export function onTierColor(code: string): string {
  return `var(--on-tier-${nameOf(code)})`;
}

function nameOf(code: string): string {
  const hash = [...code].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return LADDER.includes(code) ? code : `other-${(hash % OTHERS) + 1}`;
}
