import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { zhCN } from './zh-CN';

type Vocabulary = keyof (typeof zhCN)['words'];

/** The word for a code that a service sent; the code itself where a newer service knows more than this page. */
export function useWords(): (vocabulary: Vocabulary, code: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (vocabulary, code) =>
      Object.hasOwn(zhCN.words[vocabulary], code) ? t(`words.${vocabulary}.${code}` as 'words.state.ACTIVE') : code,
    [t],
  );
}
