import { type Draft, draftOf, edited } from './draft';

/** What was not saved outlives a reload of the page, and is forgotten with the window. */
interface Stored {
  start: string;
  text: string;
  comment: string;
}

const keyOf = (name: string) => `rung.policy.${name}`;

/** Only where it was begun from the same text. */
export function readDraft(name: string, start: Draft): Draft | undefined {
  try {
    const stored: Stored | null = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    if (stored?.start !== start.text) {
      return undefined;
    }
    return edited(draftOf(start.document, stored.comment), { kind: 'write', text: stored.text });
  } catch {
    return undefined;
  }
}

export function storeDraft(name: string, start: Draft, draft: Draft): void {
  if (draft.text === start.text && draft.comment === start.comment) {
    forgetDraft(name);
    return;
  }
  const stored: Stored = { start: start.text, text: draft.text, comment: draft.comment };
  sessionStorage.setItem(keyOf(name), JSON.stringify(stored));
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}
