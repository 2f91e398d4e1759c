import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';

/** The rules of stacking as sentences, one for each thing that they say. */
export function useStackingWords(): (rules: Api.StackingContent) => string[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const listed = (names: string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const coupons = ({ mostCoupons, mostOfKind, alone, tierWithCoupons }: Api.StackingContent) =>
    mostCoupons === 0
      ? [t('stacking.noCoupons')]
      : [
          t('stacking.coupons', { most: format.number(mostCoupons), ofKind: format.number(mostOfKind) }),
          alone.length === 0
            ? t('stacking.noneAlone')
            : t('stacking.alone', { kinds: listed(alone.map((kind) => words('couponKind', kind))) }),
          tierWithCoupons ? t('stacking.tierWith') : t('stacking.tierWithout'),
        ];
  const points = ({ mostPercent, pointsPerUnit, pointsWithCoupons, mostCoupons }: Api.StackingContent) => {
    if (mostPercent === 0) {
      return [t('stacking.noPoints')];
    }
    const paid = t('stacking.points', {
      percent: format.percent(mostPercent / 100),
      perUnit: format.number(pointsPerUnit),
    });
    const together = pointsWithCoupons ? t('stacking.pointsWith') : t('stacking.pointsWithout');
    return mostCoupons === 0 ? [paid] : [paid, together];
  };
  return (rules) => [...coupons(rules), ...points(rules)];
}
