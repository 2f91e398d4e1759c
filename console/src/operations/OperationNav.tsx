import type { OperationName } from '@rung/client';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMay } from '../identity/roles';

/** The pages of the area that the reader's role includes; each has an address. */
export function OperationNav() {
  const { t } = useTranslation();
  const may = useMay();
  const { pathname } = useLocation();
  const pages: [string, string, OperationName][] = [
    ['/operations', t('operations.health'), 'get /insight/freshness'],
    ['/operations/quarantine', t('operations.quarantine'), 'get /quarantine'],
    ['/operations/dead-letters', t('operations.deadLetters'), 'get /dead-letters/scoring'],
    ['/operations/audit', t('operations.audit'), 'get /audit'],
  ];
  return (
    <Tabs
      activeKey={pathname.replace(/\/$/, '')}
      items={pages
        .filter(([, , operation]) => may(operation))
        .map(([path, name]) => ({ key: path, label: <Link to={path}>{name}</Link> }))}
    />
  );
}
