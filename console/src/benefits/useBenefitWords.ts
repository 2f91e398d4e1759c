import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';

type Written = Pick<Api.BenefitContent, 'kind' | 'terms'>;
type Quota = { quota?: number | null; period: Api.BenefitContent['period'] };

/** Names, terms and quotas as a sentence each. */
export function useBenefitWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const number = (value: number | string | null | undefined) => format.number(value ?? 0);
  const money = (value: Api.Money | undefined) => (value ? format.money(value) : '–');

  const terms = ({ kind, terms: of }: Written): string => {
    switch (kind) {
      case 'discount':
        return t('benefits.termsDiscount', { percent: number(of.percent), floor: number(of.floorPercent) });
      case 'points-multiplier':
        return t('benefits.termsMultiplier', { factor: number(of.factor) });
      case 'coupon': {
        const facts = { value: money(of.value), count: of.validDays ?? 0, days: number(of.validDays) };
        return Number(of.threshold?.amount ?? 0) === 0
          ? t('benefits.termsCouponAny', facts)
          : t('benefits.termsCoupon', { ...facts, threshold: money(of.threshold) });
      }
      case 'gift':
        return t('benefits.termsGift', { item: of.item ?? '', value: money(of.value) });
      case 'free-trial':
        return t('benefits.termsTrial', { item: of.item ?? '', count: of.days ?? 0, days: number(of.days) });
      case 'priority-shipping':
      case 'priority-refund':
        return t('benefits.termsHours', { count: of.hours ?? 0, hours: number(of.hours) });
      case 'dedicated-service':
        return t('benefits.termsMinutes', { count: of.minutes ?? 0, minutes: number(of.minutes) });
      case 'members-event':
        return t('benefits.termsEvent', { item: of.item ?? '', seats: number(of.seats) });
    }
  };

  const quota = ({ quota: times, period }: Quota): string =>
    times === null || times === undefined
      ? t('benefits.unlimited')
      : t('benefits.quotaOf', { period: words('quotaPeriod', period), times: number(times) });

  const name = (benefit: Api.BenefitView): string => inLanguage(benefit.content.names, i18n.language) || benefit.code;

  return { terms, quota, name };
}

/** The text in this language, else in another one. */
export function inLanguage(texts: Record<string, string>, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}
