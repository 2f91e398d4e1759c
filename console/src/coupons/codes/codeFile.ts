import type { Api } from '@rung/client';

/** So many lines are sent at once: the reader sees how far it is, and a break costs one part only. */
const LINES = 20_000;

export interface Part {
  text: string;
  /** How many lines of the file come before it. */
  before: number;
}

/** The parts of a file, in their order. */
export function partsOf(file: string, most = LINES): Part[] {
  const lines = file.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) => ({
    text: `${lines.slice(part * most, (part + 1) * most).join('\n')}\n`,
    before: part * most,
  }));
}

export const NOTHING: Api.ImportView = { added: 0, present: 0, refusals: 0, refused: [] };

/** What came of the parts so far, with the lines as the file counts them. */
export function sumOf(sum: Api.ImportView, of: Api.ImportView, before: number): Api.ImportView {
  return {
    added: sum.added + of.added,
    present: sum.present + of.present,
    refusals: sum.refusals + of.refusals,
    refused: [...sum.refused, ...of.refused.map((one) => ({ ...one, line: one.line + before }))],
  };
}
