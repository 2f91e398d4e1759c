import { useTranslation } from 'react-i18next';
import { Card } from './Card';
import { Lines } from './Lines';

export function Loading() {
  const { t } = useTranslation();
  return (
    <Card aria-busy aria-label={t('app.loading')} role="status">
      <Lines rows={8} />
    </Card>
  );
}
