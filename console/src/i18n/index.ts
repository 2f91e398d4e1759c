import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zhCN } from './zh-CN';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

export const RESOURCES = { 'zh-CN': { translation: zhCN }, en: { translation: en } };

const STORED = 'rung.language';

/** What the reader chose last; Chinese until then, as the rest of an installation. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return stored !== null && stored in LANGUAGES ? (stored as Language) : 'zh-CN';
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
