import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SHIPPED } from './shipped';

/** How a name from the service is read: the shipped policy and the timer are nobody's login. */
export function usePerson(): (name: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (name) => {
      if (name === SHIPPED) {
        return t('policies.shipped');
      }
      return name === 'refresh' ? t('policies.byRefresh') : name;
    },
    [t],
  );
}
