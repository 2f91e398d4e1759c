import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { zhCN } from './zh-CN';
import type { membershipTexts } from './zh-CN/membership';
import type { pointsTexts } from './zh-CN/pointsTexts';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** Each language comes in a chunk of its own, when somebody reads it: our texts, and those of the component library. */
const FILES: Record<Language, () => Promise<LanguageFile>> = {
  'zh-CN': () => import('./zh-CN/language'),
  en: () => import('./en/language'),
};

/** Texts that few pages need, in chunks of their own. */
export type SomeTexts = Record<Language, () => Promise<object>>;

interface LanguageFile {
  texts: object;
  locale: Locale;
}

const STORED = 'rung.language';
const spoken = new Set<SomeTexts>();
const loaded: Partial<Record<string, LanguageFile>> = {};

/** What the component library says in a language that is spoken already. */
export function localeOf(language: string): Locale | undefined {
  return loaded[language]?.locale;
}

/** What the reader chose last; until then the first of the browser's languages that is ours, else Chinese. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return [stored, ...navigator.languages].map(known).find((language) => language !== undefined) ?? 'zh-CN';
}

/** `zh`, `zh-Hans-CN` and `zh-TW` are read in Chinese, `en-GB` in English. */
function known(tag: string | null): Language | undefined {
  const language = tag?.split('-')[0]?.toLowerCase();
  return (Object.keys(LANGUAGES) as Language[]).find((ours) => ours.split('-')[0] === language);
}

/** The page stays in its language until the other one is here. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  const { texts } = await load(language);
  i18next.addResourceBundle(language, 'translation', texts);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Before the first page that needs them is there; from then on they come with every language. */
export async function speakOf(some: SomeTexts): Promise<void> {
  spoken.add(some);
  const language = i18next.language as Language;
  const more = await some[language]();
  i18next.addResourceBundle(
    language,
    'translation',
    together(i18next.getResourceBundle(language, 'translation') ?? {}, more),
  );
}

export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  const { texts } = await load(language);
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
  });
}

async function load(language: Language): Promise<LanguageFile> {
  const file = loaded[language] ?? (await FILES[language]());
  loaded[language] = file;
  const more = await Promise.all([...spoken].map((some) => some[language]()));
  return { ...file, texts: more.reduce(together, file.texts) };
}

/** Each brings sections of its own, and may bring words for codes beside those that are there. */
function together(texts: object, more: object): object {
  const words = { ...('words' in texts && (texts.words as object)), ...('words' in more && (more.words as object)) };
  return { ...texts, ...more, words };
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN & typeof pointsTexts & typeof membershipTexts };
  }
}
