import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useTierNames } from '../parts/useTierNames';

export const CUTS = ['tier', 'benefit', 'campaign', 'month', 'shop'] as const;
export type Cut = (typeof CUTS)[number];

/** Of each way to cut the costs: its name, and what its rows are called. */
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
  const kinds: Record<string, string> = {
    points: t('liability.points'),
    benefit: t('liability.byBenefit'),
    coupon: t('liability.coupon'),
    reward: t('liability.reward'),
    prize: t('liability.prize'),
    'free-trial': t('liability.freeTrial'),
  };
  const benefit = ({ kind, code, name: called }: Api.CostView) => {
    const named = kind === 'benefit' ? benefitName(code ?? '') : (called ?? code);
    return [kind && kinds[kind], named].filter(Boolean).join(' · ');
  };
  const name = (by: Cut, one: Api.CostView): string => {
    switch (by) {
      case 'tier':
        return one.tier === null ? t('liability.noTier') : tierName(one.tier);
      case 'benefit':
        return benefit(one);
      case 'campaign':
        return one.campaign ?? t('liability.noCampaign');
      case 'month':
        return one.month ?? '–';
      case 'shop':
        return one.shop ?? t('liability.noShop');
    }
  };
  return { cut: (by: Cut) => cuts[by], name };
}
