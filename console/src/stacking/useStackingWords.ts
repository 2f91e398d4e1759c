import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';

/**
 * The rules of stacking as sentences, one for each thing that they say. Values that mean nothing beside the others, such as the points
 * of a unit where points pay nothing, are said only where two versions are compared: with `all`.
 */
export function useStackingWords(): (rules: Api.StackingContent, which?: 'all') => string[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const listed = (names: string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const coupons = ({ mostCoupons, mostOfKind, alone, tierWithCoupons }: Api.StackingContent, isAll: boolean) => {
    const ofKind = format.number(mostOfKind);
    const head = [
      ...(mostCoupons === 0 ? [t('stacking.noCoupons')] : []),
      ...(mostCoupons > 0 || isAll ? [t('stacking.coupons', { most: format.number(mostCoupons), ofKind })] : []),
    ];
    const kinds =
      alone.length === 0
        ? t('stacking.noneAlone')
        : t('stacking.alone', { kinds: listed(alone.map((kind) => words('couponKind', kind))) });
    const tier = tierWithCoupons ? t('stacking.tierWith') : t('stacking.tierWithout');
    return [...head, ...(mostCoupons > 1 || isAll ? [kinds] : []), ...(mostCoupons > 0 || isAll ? [tier] : [])];
  };
  const points = (
    { mostPercent, pointsPerUnit, pointsWithCoupons, mostCoupons }: Api.StackingContent,
    isAll: boolean,
  ) => {
    const paid = t('stacking.points', {
      percent: format.percent(mostPercent / 100),
      perUnit: format.number(pointsPerUnit),
    });
    const together = pointsWithCoupons ? t('stacking.pointsWith') : t('stacking.pointsWithout');
    return [
      ...(mostPercent === 0 ? [t('stacking.noPoints')] : []),
      ...(mostPercent > 0 || isAll ? [paid] : []),
      ...((mostPercent > 0 && mostCoupons > 0) || isAll ? [together] : []),
    ];
  };
  return (rules, which) => [...coupons(rules, which === 'all'), ...points(rules, which === 'all')];
}
