import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { PAGES } from './pageList';
import { Shell } from './Shell';

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        {PAGES.map(({ path, page: Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
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
