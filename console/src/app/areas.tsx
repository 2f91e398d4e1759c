import { DashboardOutlined, TeamOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { READS_STANDINGS, type Role } from '../identity/roles';

/** A part of the console. Who has none of the roles does not see it; the services decide what they may do. */
export interface Area {
  /** The first step of its addresses, with a slash before it. */
  path: string;
  title: (t: TFunction) => string;
  icon: ReactNode;
  roles: readonly Role[];
  /** Its pages, with routes of their own below the path, in a chunk of their own. */
  pages: ComponentType;
}

export const AREAS: readonly Area[] = [
  {
    path: '/overview',
    title: (t) => t('overview.title'),
    icon: <DashboardOutlined />,
    roles: READS_STANDINGS,
    pages: lazy(() => import('../overview/OverviewPage').then(({ OverviewPage }) => ({ default: OverviewPage }))),
  },
  {
    path: '/customers',
    title: (t) => t('customers.title'),
    icon: <TeamOutlined />,
    roles: READS_STANDINGS,
    pages: lazy(() => import('../customers/CustomerPages')),
  },
];

export function areasOf(roles: readonly string[]): Area[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role)));
}
