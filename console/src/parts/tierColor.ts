const LADDER: Record<string, string> = {
  regular: '#8a94a6',
  bronze: '#b87a4b',
  silver: '#7f97b2',
  gold: '#d9a520',
  diamond: '#3a8fd0',
};
const OTHERS = ['#0f7b83', '#8a6fc1', '#c2607f', '#5f9e6e', '#b5893d'];

/** The default ladder in its metals; a ladder with other names in calm colours that stay with the code. */
export function tierColor(code: string): string {
  const hash = [...code].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return LADDER[code] ?? OTHERS[hash % OTHERS.length] ?? '#8a94a6';
}
