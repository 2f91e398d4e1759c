import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zhCN } from './zh-CN';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

export const RESOURCES = { 'zh-CN': { translation: zhCN }, en: { translation: en } };

const STORED = 'rung.language';

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

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: RESOURCES,
    interpolation: { escapeValue: false },
  });
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
  }
}
