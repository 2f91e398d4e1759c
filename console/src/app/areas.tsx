import {
  BarChartOutlined,
  CommentOutlined,
  CrownOutlined,
  DashboardOutlined,
  GiftOutlined,
  HeartOutlined,
  SlidersOutlined,
  TeamOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons';
import { mayCall, type OperationName } from '@rung/client';
import type { TFunction } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import { withTexts } from '../i18n';
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
    title: (t) => t('areas.overview'),
    icon: <DashboardOutlined />,
    needs: 'get /insight/tiers',
    pages: later(async () => (await import('../overview/OverviewPages')).default),
  },
  {
    path: '/customers',
    title: (t) => t('areas.customers'),
    icon: <TeamOutlined />,
    needs: 'get /standings',
    pages: later(async () => (await import('../customers/CustomerPages')).default),
  },
  {
    path: '/groups',
    title: (t) => t('areas.groups'),
    icon: <UsergroupAddOutlined />,
    needs: 'get /groups',
    pages: later(async () => (await withTexts('groups', import('../groups/GroupPages'))).default),
  },
  {
    path: '/insight',
    title: (t) => t('areas.insight'),
    icon: <BarChartOutlined />,
    needs: 'get /insight/loyalty',
    pages: later(async () => (await withTexts('insight', import('../insight/InsightPages'))).default),
  },
  {
    path: '/policies',
    title: (t) => t('areas.policies'),
    icon: <SlidersOutlined />,
    needs: 'get /policies',
    pages: later(async () => (await withTexts('policies', import('../policies/PolicyPages'))).default),
  },
  {
    path: '/feedback',
    title: (t) => t('areas.feedback'),
    icon: <CommentOutlined />,
    needs: 'get /feedback',
    pages: later(async () => (await withTexts('feedback', import('../feedback/FeedbackPages'))).default),
  },
  {
    path: '/benefits',
    title: (t) => t('areas.benefits'),
    icon: <CrownOutlined />,
    needs: 'get /benefits',
    pages: later(async () => (await withTexts('benefits', import('../benefits/BenefitPages'))).default),
  },
  {
    path: '/points',
    title: (t) => t('areas.points'),
    icon: <GiftOutlined />,
    needs: 'get /earning-rules/versions',
    pages: later(async () => (await withTexts('points', import('../points/PointsPages'))).default),
  },
  {
    path: '/operations',
    title: (t) => t('areas.operations'),
    icon: <HeartOutlined />,
    needs: 'get /insight/freshness',
    pages: later(async () => (await withTexts('operations', import('../operations/OperationPages'))).default),
  },
];

export function areasOf(roles: readonly string[]): Area[] {
  return AREAS.filter(({ needs }) => mayCall(roles, needs));
}
