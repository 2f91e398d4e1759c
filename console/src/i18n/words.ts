import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { zhCN } from './zh-CN';

type Words = (typeof zhCN)['words'];
type Vocabulary = keyof Words;

/** The word for a code that a service sent; the code itself where a newer service knows more than this page. */
export function useWords(): (vocabulary: Vocabulary, code: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (vocabulary, code) => (isWord(vocabulary, code) ? t(`words.${vocabulary}.${code}` as 'words.state.ACTIVE') : code),
    [t],
  );
}

export function isWord(vocabulary: Vocabulary, code: string): boolean {
  return Object.hasOwn(wordsOf(vocabulary), code);
}

/** The codes that have a word, in the order in which people speak of them. */
export function codesOf<V extends Vocabulary>(vocabulary: V): (keyof Words[V] & string)[] {
  return Object.keys(wordsOf(vocabulary)) as (keyof Words[V] & string)[];
}

/** Every language has the same codes: those of the reader's are asked, which are there. */
function wordsOf(vocabulary: Vocabulary): object {
  const texts: { words: Words } | undefined = i18next.getResourceBundle(i18next.language, 'translation');
  return texts?.words[vocabulary] ?? {};
}
