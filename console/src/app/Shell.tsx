import { Layout, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';

export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const selected = pathname.startsWith('/customers') ? '/customers' : '/';
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
            items={[
              { key: '/', label: <Link to="/">{t('overview.title')}</Link> },
              { key: '/customers', label: <Link to="/customers">{t('customers.title')}</Link> },
            ]}
          />
        </nav>
        <LanguageSwitch />
        <Account />
      </Layout.Header>
      <Layout.Content id="content" tabIndex={-1}>
        <Outlet />
      </Layout.Content>
    </Layout>
  );
}
