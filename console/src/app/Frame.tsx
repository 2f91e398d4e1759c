import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './frame.css';

/** The head of every page, the ways beside it, and the place for the page. */
export function Frame({ brand, head, side, children }: Record<'brand' | 'head' | 'side' | 'children', ReactNode>) {
  return (
    <div className="shell">
      <header className="head">
        {brand}
        <div className="space" />
        {head}
      </header>
      <div className="under-head">
        {side && <aside className="side">{side}</aside>}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

export function Brand() {
  const { t } = useTranslation();
  return (
    <>
      <img src={`${import.meta.env.BASE_URL}rung.svg`} alt="" width={28} height={28} />
      <span>{t('app.name')}</span>
    </>
  );
}
