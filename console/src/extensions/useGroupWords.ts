import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useTierNames } from '../parts/useTierNames';

/** Who is in a batch, in words: it names a tier or nobody. */
export function useGroupWords(): (plan: Api.ExtensionDocument) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const tierName = useTierNames();
  return ({ tier, customers }) =>
    tier === null
      ? t('extensions.ofNamed', { customers: format.number(customers) })
      : t('extensions.ofTier', { tier: tierName(tier), customers: format.number(customers) });
}
