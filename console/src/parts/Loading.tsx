import { useTranslation } from 'react-i18next';
import { Card } from './Card';
import { Lines } from './Lines';

/** @param label what is waited for, where it is not the page */
export function Loading({ label }: { label?: string }) {
  const { t } = useTranslation();
  return (
    <Card aria-busy aria-label={label ?? t('app.loading')} role="status">
      <Lines rows={8} />
    </Card>
  );
}
