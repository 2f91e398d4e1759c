import { MenuOutlined } from '@ant-design/icons';
import { Button, Grid } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Speaker } from '../parts/App';
import { Account } from './Account';
import { DarkSwitch } from './DarkSwitch';
import { Brand, Frame } from './Frame';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';

const NarrowNavigation = lazy(() => import('./NarrowNavigation'));

export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const wide = Grid.useBreakpoint().lg ?? true;
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  const brand = (
    <>
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
        <Brand />
      </Link>
    </>
  );
  const head = (
    <>
      <LanguageSwitch />
      <DarkSwitch />
      <Account />
    </>
  );
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      <Frame brand={brand} head={head} side={wide && <Navigation />}>
        {open && (
          <Suspense>
            <NarrowNavigation onClose={() => setOpen(false)} />
          </Suspense>
        )}
        <Outlet />
      </Frame>
      <Speaker />
    </>
  );
}
