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
import type { ComponentType, ReactNode } from 'react';
import { later } from '../parts/later';

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
    pages: later(async () => (await import('../overview/OverviewPages')).default),
  },
  {
    path: '/customers',
    title: (t) => t('customers.title'),
    icon: <TeamOutlined />,
    needs: 'get /standings',
    pages: later(async () => (await import('../customers/CustomerPages')).default),
  },
  {
    path: '/insight',
    title: (t) => t('insight.title'),
    icon: <BarChartOutlined />,
    needs: 'get /insight/loyalty',
    pages: later(async () => (await import('../insight/InsightPages')).default),
  },
  {
    path: '/policies',
    title: (t) => t('policies.title'),
    icon: <SlidersOutlined />,
    needs: 'get /policies',
    pages: later(async () => (await import('../policies/PolicyPages')).default),
  },
  {
    path: '/feedback',
    title: (t) => t('feedback.title'),
    icon: <CommentOutlined />,
    needs: 'get /feedback',
    pages: later(async () => (await import('../feedback/FeedbackPages')).default),
  },
  {
    path: '/benefits',
    title: (t) => t('benefits.title'),
    icon: <CrownOutlined />,
    needs: 'get /benefits',
    pages: later(async () => (await import('../benefits/BenefitPages')).default),
  },
  {
    path: '/points',
    title: (t) => t('points.title'),
    icon: <GiftOutlined />,
    needs: 'get /earning-rules/versions',
    pages: later(async () => (await import('../points/PointsPages')).default),
  },
  {
    path: '/operations',
    title: (t) => t('operations.title'),
    icon: <HeartOutlined />,
    needs: 'get /insight/freshness',
    pages: later(async () => (await import('../operations/OperationPages')).default),
  },
];

export function areasOf(roles: readonly string[]): Area[] {
  return AREAS.filter(({ needs }) => mayCall(roles, needs));
}
