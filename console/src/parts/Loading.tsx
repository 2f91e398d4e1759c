import { Card, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <Card aria-busy aria-label={t('app.loading')} role="status">
      <Skeleton active paragraph={{ rows: 8 }} />
    </Card>
  );
}
