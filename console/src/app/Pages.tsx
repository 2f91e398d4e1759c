import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { CustomersPage } from '../customers/CustomersPage';
import { OverviewPage } from '../overview/OverviewPage';
import { StandingPage } from '../standing/StandingPage';
import { Shell } from './Shell';

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<OverviewPage />} />
        <Route path="customers" element={<CustomersPage />} />
        <Route path="customers/:externalId" element={<StandingPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Route>
    </Routes>
  );
}

function NoSuchPage() {
  const { t } = useTranslation();
  const home = (
    <Link to="/">
      <Button type="primary">{t('problem.backHome')}</Button>
    </Link>
  );
  return <Result status="404" title={t('problem.notFound')} extra={home} />;
}
