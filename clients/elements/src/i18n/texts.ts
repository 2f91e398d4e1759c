import { en } from './en';
import type { Language } from './language';
import { type Texts, zhCN } from './zh-CN';

export const TEXTS: Record<Language, Texts> = { 'zh-CN': zhCN, en };

type Section = Exclude<keyof Texts, 'words'>;
export type TextKey = { [S in Section]: `${S}.${string & keyof Texts[S]}` }[Section];
export type Vocabulary = keyof Texts['words'];
export type Values = Record<string, string>;

/** The text under a key, its `{values}` filled in. */
export function text(language: Language, key: TextKey, values: Values = {}): string {
  const [section, name] = key.split('.') as [Section, string];
  return fill((TEXTS[language][section] as Record<string, string>)[name] ?? key, values);
}

/** The word for a code that a service sent; the code itself where a newer service knows more than this page. */
export function word(language: Language, vocabulary: Vocabulary, code: string, values: Values = {}): string {
  const words: Record<string, string> = TEXTS[language].words[vocabulary];
  return fill(known(words, code), values);
}

function known(texts: Record<string, string>, code: string): string {
  return Object.hasOwn(texts, code) ? (texts[code] ?? code) : code;
}

/** The texts of one element, which come with its own file and not with the one that all share; codes as with `word`. */
export function ownTexts<K extends string>(texts: Record<Language, Record<K, string>>) {
  return (language: Language, key: K, values: Values = {}): string => fill(known(texts[language], key), values);
}

/** `{points} {points|point|points}`: the number, then the word for one or for another number of them. */
function fill(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g, (whole, name: string, one?: string, others?: string) =>
    one === undefined ? (values[name] ?? whole) : values[name] === '1' ? one : (others ?? whole),
  );
}
