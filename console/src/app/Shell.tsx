import { MenuOutlined } from '@ant-design/icons';
import { Button, Grid } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Speaker } from '../parts/App';
import { Boundary, PlaceContext } from '../parts/Boundary';
import { later } from '../parts/later';
import { Account } from './Account';
import { DarkSwitch } from './DarkSwitch';
import { Brand, Frame } from './Frame';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';

const NarrowNavigation = later(async () => (await import('./NarrowNavigation')).default, null);

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
        <PlaceContext value={pathname}>
          {open && <NarrowNavigation onClose={() => setOpen(false)} />}
          <Boundary>{() => <Outlet />}</Boundary>
        </PlaceContext>
      </Frame>
      <Speaker />
    </>
  );
}
