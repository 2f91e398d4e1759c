export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** The console, on the same origin, remembers the reader's choice under the same name. */
const STORED = 'rung.language';
const listeners = new Set<() => void>();

/** The language of ours that a BCP 47 tag asks for, if any: `zh-Hans-CN` asks for Chinese. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined;
}

/** What the reader chose by a language switch on this origin. */
export function chosenLanguage(): Language | undefined {
  try {
    return languageOf(localStorage.getItem(STORED));
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

/** The first of ours among those that the browser asks for, else Chinese. */
export function browserLanguage(asked: readonly string[] = navigator.languages): Language {
  return asked.map(languageOf).find((language) => language !== undefined) ?? 'zh-CN';
}

/** The browser's own variety of a language, so that a reader in Britain finds the day before the month. */
export function regional(language: Language, asked: readonly string[] = navigator.languages): string {
  return asked.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

/** What was chosen, else the language of the page around it, else the browser's. */
export function languageFor(element: Element): Language {
  return (
    languageOf(element.getAttribute('lang')) ??
    chosenLanguage() ??
    languageOf(element.closest('[lang]')?.getAttribute('lang')) ??
    browserLanguage()
  );
}

/** Chooses a language for every element of the page, and for the next visit. */
export function speak(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // then it holds for this page
  }
  for (const listener of listeners) {
    listener();
  }
  document.dispatchEvent(new CustomEvent('rung-language', { detail: { language } }));
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
