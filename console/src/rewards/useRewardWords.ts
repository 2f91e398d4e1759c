import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useTierNames } from '../parts/useTierNames';

/** Names, prices and conditions of rewards. */
export function useRewardWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const tierName = useTierNames();

  const name = ({ code, content }: Api.RewardView): string => inLanguage(content.names, i18n.language) || code;

  const price = ({ points, cash }: { points: number; cash?: Api.Money | null }): string =>
    cash
      ? t('rewards.pointsAndCash', { count: points, points: format.number(points), cash: format.money(cash) })
      : t('rewards.pointsOnly', { count: points, points: format.number(points) });

  const conditions = ({ lowestTier, limit, period, from, until }: Api.RewardContent): string[] => [
    lowestTier ? t('rewards.fromTier', { tier: tierName(lowestTier) }) : t('rewards.everyTier'),
    limit === null
      ? t('rewards.noLimit')
      : t('rewards.limitOf', { period: words('quotaPeriod', period), times: format.number(limit) }),
    ...(from ? [t('rewards.beginsOn', { day: format.day(from) })] : []),
    ...(until ? [t('rewards.endsOn', { day: format.day(until) })] : []),
  ];

  return { name, price, conditions };
}
