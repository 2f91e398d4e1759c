import {
  BarChartOutlined,
  CommentOutlined,
  CrownOutlined,
  DashboardOutlined,
  GiftOutlined,
  HeartOutlined,
  SlidersOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { mayCall, type OperationName } from '@rung/client';
import type { TFunction } from 'i18next';
import { type ComponentType, lazy, type ReactNode } from 'react';

/** A part of the console. */
export interface Area {
  /** The first step of its addresses, with a slash before it. */
  path: string;
  title: (t: TFunction) => string;
  icon: ReactNode;
  /** The operation that its pages cannot do without: who may not do it does not see the area. */
  needs: OperationName;
  /** Its pages, with routes of their own below the path, in a chunk of their own. */
  pages: ComponentType;
}

export const AREAS: readonly Area[] = [
  {
    path: '/overview',
    title: (t) => t('overview.title'),
    icon: <DashboardOutlined />,
    needs: 'get /insight/tiers',
    pages: lazy(() => import('../overview/OverviewPages')),
  },
  {
    path: '/customers',
    title: (t) => t('customers.title'),
    icon: <TeamOutlined />,
    needs: 'get /standings',
    pages: lazy(() => import('../customers/CustomerPages')),
  },
  {
    path: '/insight',
    title: (t) => t('insight.title'),
    icon: <BarChartOutlined />,
    needs: 'get /insight/loyalty',
    pages: lazy(() => import('../insight/InsightPages')),
  },
  {
    path: '/policies',
    title: (t) => t('policies.title'),
    icon: <SlidersOutlined />,
    needs: 'get /policies',
    pages: lazy(() => import('../policies/PolicyPages')),
  },
  {
    path: '/feedback',
    title: (t) => t('feedback.title'),
    icon: <CommentOutlined />,
    needs: 'get /feedback',
    pages: lazy(() => import('../feedback/FeedbackPages')),
  },
  {
    path: '/benefits',
    title: (t) => t('benefits.title'),
    icon: <CrownOutlined />,
    needs: 'get /benefits',
    pages: lazy(() => import('../benefits/BenefitPages')),
  },
  {
    path: '/points',
    title: (t) => t('points.title'),
    icon: <GiftOutlined />,
    needs: 'get /earning-rules/versions',
    pages: lazy(() => import('../points/PointsPages')),
  },
  {
    path: '/operations',
    title: (t) => t('operations.title'),
    icon: <HeartOutlined />,
    needs: 'get /insight/freshness',
    pages: lazy(() => import('../operations/OperationPages')),
  },
];

export function areasOf(roles: readonly string[]): Area[] {
  return AREAS.filter(({ needs }) => mayCall(roles, needs));
}
