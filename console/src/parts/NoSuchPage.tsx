import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NoSuchPage() {
  const { t } = useTranslation();
  const home = (
    <Link to="/">
      <Button type="primary">{t('problem.backHome')}</Button>
    </Link>
  );
  return <Result status="404" title={t('problem.notFound')} extra={home} />;
}
