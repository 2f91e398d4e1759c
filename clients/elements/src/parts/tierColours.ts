import { css } from 'lit';

/** Dark enough for white text; each of another lightness, so that they differ in greyscale too. The name always stands beside. */
const LADDER: Record<string, readonly [from: string, to: string]> = {
  regular: ['#56616f', '#3c4551'],
  bronze: ['#8a5533', '#5c331b'],
  silver: ['#5a7288', '#33475a'],
  gold: ['#8d6a0c', '#5a4103'],
  diamond: ['#2453a6', '#151f57'],
};
const OTHERS = [
  ['#0b6b72', '#0a3c40'],
  ['#6a4fa3', '#37265c'],
  ['#9a3d60', '#541e33'],
  ['#3f7a4f', '#1d4028'],
] as const;

/** The default ladder in its metals; a ladder with other names in calm colours that stay with the code. */
export function tierColours(code: string): readonly [string, string] {
  const hash = [...code].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return LADDER[code] ?? OTHERS[hash % OTHERS.length] ?? OTHERS[0];
}

/** For `style`: a shop's own `--rung-tier-gold-from` and `-to` come first. */
export function tierStyle(code: string): string {
  const [from, to] = tierColours(code);
  const name = code.replace(/[^\w-]/g, '');
  return `--_from: var(--rung-tier-${name}-from, ${from}); --_to: var(--rung-tier-${name}-to, ${to})`;
}

export const tierSurface = css`
  .tier {
    color: #fff;
    background:
      radial-gradient(120% 140% at 100% 0, rgb(255 255 255 / 14%), transparent 55%),
      linear-gradient(135deg, var(--_from), var(--_to));
  }
`;
