import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Chip } from '../parts/Chip';

/** A closed month never changes; one that is prepared may be made anew. */
export function MonthState({ state }: { state: Api.MonthView['state'] }) {
  const { t } = useTranslation();
  return state === 'closed' ? (
    <Chip tone="good">{t('months.closed')}</Chip>
  ) : (
    <Chip tone="look">{t('months.proposed')}</Chip>
  );
}
