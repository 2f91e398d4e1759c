import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/format';

/**
 * The worth of one point: with the digits that it has, which may be more than the currency's.
 *
 * @param digits at most, of what is an average
 */
export function useUnitPrice(currency: string): (amount: string, digits?: number) => string {
  const { language } = useTranslation().i18n;
  return useMemo(
    () =>
      (amount, digits = 20) =>
        new Intl.NumberFormat(regional(language), {
          style: 'currency',
          currency,
          maximumFractionDigits: digits,
        }).format(amount as unknown as number),
    [language, currency],
  );
}
