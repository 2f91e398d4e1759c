/** What was filled in and not sent yet, with the key under which it may have arrived. */
export interface Draft {
  fields: [name: string, value: string][];
  key: string;
  /** The words that were sent under the key. */
  tried: string;
}

const PREFIX = 'rung.draft ';

/** Ends with the tab; a browser that keeps nothing keeps none. */
export function draftOf(topic: string): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + topic) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(topic: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + topic, JSON.stringify(draft));
  } catch {
    // then it lives as long as the form
  }
}

export function forgetDraft(topic: string): void {
  try {
    sessionStorage.removeItem(PREFIX + topic);
  } catch {
    // there is none
  }
}

/** When its customer signs out. */
export function forgetDrafts(): void {
  for (const name of Object.keys(globalThis.sessionStorage ?? {})) {
    if (name.startsWith(PREFIX)) {
      forgetDraft(name.slice(PREFIX.length));
    }
  }
}
