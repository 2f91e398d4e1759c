import type { OperationName } from '@rung/client';
import { NavLink } from 'react-router';
import { useMay } from '../identity/roles';
import './pageNav.css';

/** A page of an area: its address, its name, and what it cannot do without. */
export type PageOfArea = readonly [path: string, name: string, needs: OperationName];

/** The pages of an area that the reader's role includes. They are links: each has an address. */
export function PageNav({ label, pages }: { label: string; pages: readonly PageOfArea[] }) {
  const may = useMay();
  return (
    <nav className="page-nav" aria-label={label}>
      {pages
        .filter(([, , needs]) => may(needs))
        .map(([path, name]) => (
          <NavLink key={path} to={path} end>
            {name}
          </NavLink>
        ))}
    </nav>
  );
}
