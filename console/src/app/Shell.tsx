import { Layout, Menu } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay } from '../identity/roles';
import { Loading } from '../parts/Loading';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';
import { PAGES } from './pageList';

export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const may = useMay();
  const shown = PAGES.filter(({ title, needs }) => title && may(needs));
  const selected = `/${pathname.split('/')[1] ?? ''}`;
  return (
    <Layout className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      <Layout.Header className="head">
        <Link to="/" className="brand" aria-label={t('app.name')}>
          <img src={`${import.meta.env.BASE_URL}rung.svg`} alt="" width={28} height={28} />
          <span>{t('app.name')}</span>
        </Link>
        <nav aria-label={t('app.nav')} className="nav">
          <Menu
            theme="dark"
            mode="horizontal"
            selectedKeys={[selected]}
            items={shown.map(({ path, title }) => ({ key: path, label: title && <Link to={path}>{t(title)}</Link> }))}
          />
        </nav>
        <LanguageSwitch />
        <Account />
      </Layout.Header>
      <Layout.Content id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Layout.Content>
    </Layout>
  );
}
