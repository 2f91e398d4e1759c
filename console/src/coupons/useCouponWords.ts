import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';

/** Names, terms and days of coupons as a sentence each. */
export function useCouponWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const list = new Intl.ListFormat(i18n.language, { style: 'narrow' });
  const isSet = (money: Api.Money | null | undefined): money is Api.Money =>
    money !== null && money !== undefined && Number(money.amount) > 0;
  const money = (amount: Api.Money | null | undefined) => (amount ? format.money(amount) : '–');

  const from = (threshold: Api.Money | null | undefined) =>
    isSet(threshold) ? t('coupons.fromAmount', { threshold: format.money(threshold) }) : t('coupons.fromAnything');

  const terms = ({ kind, terms: of }: Pick<Api.BatchContent, 'kind' | 'terms'>): string => {
    switch (kind) {
      case 'fixed':
        return t('coupons.termsFixed', { value: money(of.value) });
      case 'percentage': {
        const facts = { percent: format.number(of.percent ?? 0), floor: format.number(of.floorPercent ?? 0) };
        const off = t('coupons.termsPercentage', facts);
        return isSet(of.most) ? `${off}${t('coupons.atMost', { most: money(of.most) })}` : off;
      }
      case 'threshold':
        return `${from(of.threshold)}${t('coupons.termsFixed', { value: money(of.value) })}`;
      case 'shipping': {
        const free = `${from(of.threshold)}${t('coupons.termsShipping')}`;
        return isSet(of.most) ? `${free}${t('coupons.atMost', { most: money(of.most) })}` : free;
      }
      case 'category':
        return t('coupons.termsCategory', {
          categories: list.format(of.categories ?? []),
          off: `${from(of.threshold)}${t('coupons.termsFixed', { value: money(of.value) })}`,
        });
    }
  };

  const days = ({ validDays, validFrom, validUntil }: Api.BatchContent): string =>
    validDays === null
      ? t('coupons.daysBetween', {
          from: validFrom ? format.day(validFrom) : '–',
          until: validUntil ? format.day(validUntil) : '–',
        })
      : t('coupons.daysAfter', { count: validDays, days: format.number(validDays) });

  const name = (batch: Api.BatchView): string => inLanguage(batch.content.names, i18n.language);

  return { terms, days, name };
}
