import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout, Menu } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useRoles } from '../identity/roles';
import { Account } from './Account';
import { areasOf } from './areas';
import { DarkSwitch } from './DarkSwitch';
import { LanguageSwitch } from './LanguageSwitch';

export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const wide = Grid.useBreakpoint().lg ?? true;
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <Layout className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      <Layout.Header className="head">
        {!wide && (
          <Button
            type="text"
            className="on-head"
            icon={<MenuOutlined />}
            aria-label={t('app.nav')}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          />
        )}
        <Link to="/" className="brand" aria-label={t('app.name')}>
          <img src={`${import.meta.env.BASE_URL}rung.svg`} alt="" width={28} height={28} />
          <span>{t('app.name')}</span>
        </Link>
        <div className="space" />
        <LanguageSwitch />
        <DarkSwitch />
        <Account />
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider width={208} theme="light" className="side">
            <Navigation />
          </Layout.Sider>
        ) : (
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t('app.nav')}>
            <Navigation onChosen={() => setOpen(false)} />
          </Drawer>
        )}
        <Layout.Content id="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Navigation({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const areas = areasOf(useRoles());
  return (
    <nav aria-label={t('app.nav')}>
      <Menu
        mode="inline"
        selectedKeys={areas.map(({ path }) => path).filter((path) => pathname.startsWith(path))}
        {...(onChosen ? { onClick: onChosen } : {})}
        items={areas.map(({ path, icon, title }) => ({ key: path, icon, label: <Link to={path}>{title(t)}</Link> }))}
      />
    </nav>
  );
}
