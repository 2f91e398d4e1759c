import type { OperationName } from '@rung/client';
import type { ParseKeys } from 'i18next';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

interface Page {
  /** As the router takes it. */
  path: string;
  /** Its name in the navigation; none where another page leads to it. */
  title?: ParseKeys;
  /** The call without which it shows nothing: whoever may not make it does not see the page in the navigation. */
  needs: OperationName;
  page: LazyExoticComponent<ComponentType>;
}

/** Every page, in the order of the navigation. Each is loaded when it is first opened. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    title: 'overview.title',
    needs: 'get /insight/tiers',
    page: lazy(async () => ({ default: (await import('../overview/OverviewPage')).OverviewPage })),
  },
  {
    path: '/customers',
    title: 'customers.title',
    needs: 'get /standings',
    page: lazy(async () => ({ default: (await import('../customers/CustomersPage')).CustomersPage })),
  },
  {
    path: '/customers/:externalId',
    needs: 'get /customers/{externalId}/standing',
    page: lazy(async () => ({ default: (await import('../standing/StandingPage')).StandingPage })),
  },
];
