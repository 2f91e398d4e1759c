import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { type Json, listAt, textAt } from './paths';

/** What a tier is called: by a policy's ladder, else by the one in force, else its code. */
export function useTierNames(policy?: Json): (code: string) => string {
  const { language } = useTranslation().i18n;
  const { data } = useGet('/ladder', {}, { staleTime: 60_000 });
  return useCallback(
    (code) => nameIn(policy, code, language) ?? data?.tiers.find((tier) => tier.code === code)?.name ?? code,
    [policy, data, language],
  );
}

export function nameIn(policy: Json | undefined, code: string, language: string): string | undefined {
  const tier = listAt(policy, 'ladder').find((item) => textAt(item, 'code') === code);
  return textAt(tier, `names.${language}`) || textAt(tier, 'names.zh-CN') || textAt(tier, 'names.en') || undefined;
}
