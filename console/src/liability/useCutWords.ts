import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useTierNames } from '../parts/useTierNames';

export const CUTS = ['tier', 'benefit', 'campaign', 'month', 'shop'] as const;
export type Cut = (typeof CUTS)[number];

/** Of each way to cut the costs: its name, how it is counted, and what its rows are called. */
export function useCutWords() {
  const { t, i18n } = useTranslation();
  const tierName = useTierNames();
  const benefits = useGet('/benefits', { query: { limit: 100 } }, { staleTime: 60_000 }).data?.items ?? [];
  const benefitName = (code: string) => {
    const names: Api.BenefitContent['names'] | undefined = benefits.find((one) => one.code === code)?.content.names;
    return names?.[i18n.language] ?? code;
  };
  const cuts: Record<Cut, string> = {
    tier: t('liability.byTier'),
    benefit: t('liability.byBenefit'),
    campaign: t('liability.byCampaign'),
    month: t('liability.byMonth'),
    shop: t('liability.shop'),
  };
  const none: Record<Cut, string> = {
    tier: t('liability.noTier'),
    benefit: '–',
    campaign: '–',
    month: '–',
    shop: t('liability.noShop'),
  };
  const name = (by: Cut, key: string | null): string => {
    if (key === null) {
      return none[by];
    }
    if (by === 'tier') {
      return tierName(key);
    }
    return by === 'benefit' ? benefitName(key) : key;
  };
  const definition = (by: Cut): string => {
    if (by === 'benefit') {
      return t('liability.benefitCostIs');
    }
    return by === 'campaign' ? t('liability.campaignCostIs') : t('liability.pointsCostIs');
  };
  const source = (by: Cut) => (by === 'benefit' ? t('liability.ofUses') : t('liability.ofLedger'));
  return { cut: (by: Cut) => cuts[by], name, definition, source };
}
