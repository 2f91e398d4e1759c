import { useTranslation } from 'react-i18next';
import type { Movement } from './rollForward';

export function useMovementWords(): (movement: Movement) => string {
  const { t } = useTranslation();
  const names: Record<Movement, string> = {
    orders: t('months.ofOrders'),
    others: t('months.others'),
    reversed: t('months.reversed'),
    redeemed: t('months.redeemed'),
    expired: t('months.expired'),
    adjusted: t('months.adjusted'),
    rounding: t('months.rounding'),
  };
  return (movement) => names[movement];
}
