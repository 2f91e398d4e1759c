import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTierNames } from '../parts/useTierNames';
import { type Json, listAt, textAt } from './paths';

/** What a tier is called by this policy's ladder; one that it does not have, by the ladder in force. */
export function useTierNamesOf(policy: Json): (code: string) => string {
  const { language } = useTranslation().i18n;
  const nameInForce = useTierNames();
  return useCallback((code) => nameIn(policy, code, language) ?? nameInForce(code), [policy, language, nameInForce]);
}

export function nameIn(policy: Json | undefined, code: string, language: string): string | undefined {
  const tier = listAt(policy, 'ladder').find((item) => textAt(item, 'code') === code);
  return textAt(tier, `names.${language}`) || textAt(tier, 'names.zh-CN') || textAt(tier, 'names.en') || undefined;
}
