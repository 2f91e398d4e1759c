import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** The lists of the area; each has an address. */
export function PolicyNav() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const lists = [
    ['/policies', t('policies.versions')],
    ['/policies/refreshes', t('policies.refreshes')],
    ['/policies/reconciliations', t('policies.reconciliations')],
  ] as const;
  return (
    <Tabs
      activeKey={pathname.replace(/\/$/, '')}
      items={lists.map(([path, name]) => ({ key: path, label: <Link to={path}>{name}</Link> }))}
    />
  );
}
