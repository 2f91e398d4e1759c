import { css } from 'lit';

type Colours = readonly [from: string, to: string, words: string];

/** Each of another lightness, so that they differ in greyscale too; the name always stands beside. */
const LADDER: Record<string, Colours> = {
  regular: ['#667382', '#4d5866', '#ffffff'],
  bronze: ['#8f5a38', '#6b3c20', '#ffffff'],
  silver: ['#f1f4f7', '#c3ccd6', '#1f2a36'],
  gold: ['#f6dd93', '#d9a93f', '#3a2900'],
  diamond: ['#27408f', '#0d1440', '#ffffff'],
};
const OTHERS: readonly Colours[] = [
  ['#0b6b72', '#0a3c40', '#ffffff'],
  ['#6a4fa3', '#37265c', '#ffffff'],
  ['#9a3d60', '#541e33', '#ffffff'],
  ['#3f7a4f', '#1d4028', '#ffffff'],
];

/** The default ladder in its metals; a ladder with other names in calm colours that stay with the code. */
export function tierColours(code: string): Colours {
  const hash = [...code].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return LADDER[code] ?? OTHERS[hash % OTHERS.length] ?? ['#0b6b72', '#0a3c40', '#ffffff'];
}

/** For `style`: a shop's own `--rung-tier-gold-from`, `-to` and `-on` come first. */
export function tierStyle(code: string): string {
  const [from, to, on] = tierColours(code);
  const name = code.replace(/[^\w-]/g, '');
  return Object.entries({ from, to, on })
    .map(([part, colour]) => `--_${part}: var(--rung-tier-${name}-${part}, ${colour})`)
    .join('; ');
}

export const tierSurface = css`
  .tier {
    color: var(--_on);
    background:
      radial-gradient(120% 140% at 100% 0, rgb(255 255 255 / 16%), transparent 55%),
      linear-gradient(135deg, var(--_from), var(--_to));
  }
`;
