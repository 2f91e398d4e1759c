import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useRoles } from '../identity/roles';
import { areasOf } from './areas';

/** The areas that the reader's roles include. */
export function Navigation({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('app.nav')}>
      <ul className="areas">
        {areasOf(useRoles()).map(({ path, icon, title }) => (
          <li key={path}>
            <NavLink to={path} {...(onChosen && { onClick: onChosen })}>
              {icon}
              <span>{title(t)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
