import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { zhCN } from './zh-CN';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** Each language comes in a chunk of its own, when somebody reads it: our texts, and those of the component library. */
const FILES: Record<Language, () => Promise<LanguageFile>> = {
  'zh-CN': () => import('./zh-CN/language'),
  en: () => import('./en/language'),
};

/** What only the pages of one folder say, in a chunk of its own for each language. */
const AREA_FILES = import.meta.glob<{ texts: object }>('./*/areas/*.ts');

/** The folders that have texts of their own. */
export const AREA_TEXTS: readonly string[] = Object.keys(AREA_FILES)
  .filter((file) => file.startsWith('./zh-CN/'))
  .map((file) => file.replace(/.*\/(\w+)\.ts$/, '$1'));

interface LanguageFile {
  texts: object;
  locale: Locale;
}

const STORED = 'rung.language';
const spoken = new Set<string>();
/** What the reader chose last, while it is not here yet. */
let wanted: Language | undefined;
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

/** The page stays in its language until the other one is here. Of two choices the later one stands, whichever is here first. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  try {
    const { texts } = await load(language);
    if (wanted === language) {
      i18next.addResourceBundle(language, 'translation', texts);
      document.documentElement.lang = language;
      await i18next.changeLanguage(language);
      localStorage.setItem(STORED, language);
    }
  } finally {
    if (wanted === language) {
      wanted = undefined;
    }
  }
}

/**
 * A page with its texts: `await withTexts('points', import('../points/PointsPages'))`. They are fetched at once, and there before
 * it is shown; from then on they come with every language.
 *
 * @param folder of the page, which `areas` of each language has a file for
 */
export async function withTexts<P>(folder: string, page: Promise<P>): Promise<P> {
  const [loadedPage] = await Promise.all([page, speakOf(folder)]);
  return loadedPage;
}

export async function speakOf(folder: string): Promise<void> {
  spoken.add(folder);
  const told = new Set<string>();
  // the language may change while its texts are fetched, or be about to
  for (let language: string | undefined = i18next.language; language; language = untold(told)) {
    i18next.addResourceBundle(language, 'translation', await textsOf(language, folder));
    told.add(language);
  }
}

function untold(told: ReadonlySet<string>): string | undefined {
  return [i18next.language, wanted].find((language) => language !== undefined && !told.has(language));
}

async function textsOf(language: string, folder: string): Promise<object> {
  const file = await AREA_FILES[`./${language}/areas/${folder}.ts`]?.();
  if (!file) {
    throw new Error(`No texts of ${folder} in ${language}`);
  }
  return file.texts;
}

export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  wanted = undefined;
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
  let folders: string[];
  let more: object[];
  do {
    folders = [...spoken];
    more = await Promise.all(folders.map((folder) => textsOf(language, folder)));
  } while (folders.length < spoken.size);
  return { ...file, texts: Object.assign({}, file.texts, ...more) };
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
  }
}
