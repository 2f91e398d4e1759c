import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

/** The lists of the area; each has an address. */
export function PolicyNav() {
  const { t } = useTranslation();
  const lists = [
    ['/policies', t('policies.versions')],
    ['/policies/refreshes', t('policies.refreshes')],
    ['/policies/reconciliations', t('policies.reconciliations')],
  ] as const;
  return (
    <nav className="policy-nav" aria-label={t('policies.title')}>
      {lists.map(([path, name]) => (
        <NavLink key={path} to={path} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
