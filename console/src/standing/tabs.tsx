import type { OperationName } from '@rung/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../identity/roles';
import { later } from '../parts/later';
import { NowTab } from './now/NowTab';

const BenefitsTab = later(async () => (await import('./benefits/BenefitsTab')).BenefitsTab);
const ConsentsTab = later(async () => (await import('./ConsentsTab')).ConsentsTab);
const CouponsTab = later(async () => (await import('./coupons/CouponsTab')).CouponsTab);
const DecisionsTab = later(async () => (await import('./DecisionsTab')).DecisionsTab);
const FeedbackTab = later(async () => (await import('./FeedbackTab')).FeedbackTab);
const MembershipTab = later(async () => (await import('./membership/MembershipTab')).MembershipTab);
const MessagesTab = later(async () => (await import('./MessagesTab')).MessagesTab);
const ProfileTab = later(async () => (await import('./ProfileTab')).ProfileTab);
const PointsTab = later(async () => (await import('./points/PointsTab')).PointsTab);
const RedemptionsTab = later(async () => (await import('./redemptions/RedemptionsTab')).RedemptionsTab);
const WhyTab = later(async () => (await import('./why/WhyTab')).WhyTab);

interface CustomerTab {
  key: string;
  label: string;
  children: ReactNode;
  needs: OperationName;
  /** Whether it says nothing of who has no standing yet. */
  ofStanding?: boolean;
  /** Whether it says nothing of who did nothing yet. */
  ofBehaviour?: boolean;
}

/** The tabs of a customer's page that the reader may see; the first is the page without a tab in its address. */
export function useCustomerTabs(id: string, standing: boolean, behaved: boolean): CustomerTab[] {
  const { t } = useTranslation();
  const may = useMay();
  const tabs: CustomerTab[] = [
    {
      key: 'standing',
      label: t('customer.tabs.standing'),
      needs: 'get /customers/{externalId}/standing',
      ofStanding: true,
      children: <NowTab externalId={id} />,
    },
    {
      key: 'why',
      label: t('customer.tabs.why'),
      needs: 'get /customers/{externalId}/standing/explanation',
      ofBehaviour: true,
      children: <WhyTab externalId={id} />,
    },
    {
      key: 'decisions',
      label: t('customer.tabs.decisions'),
      needs: 'get /customers/{externalId}/standing/history',
      ofBehaviour: true,
      children: <DecisionsTab externalId={id} />,
    },
    {
      key: 'points',
      label: t('customer.tabs.points'),
      needs: 'get /customers/{externalId}/points/entries',
      children: <PointsTab externalId={id} />,
    },
    {
      key: 'benefits',
      label: t('customer.tabs.benefits'),
      needs: 'get /customers/{externalId}/benefits',
      children: <BenefitsTab externalId={id} />,
    },
    {
      key: 'coupons',
      label: t('customer.tabs.coupons'),
      needs: 'get /customers/{externalId}/coupons',
      children: <CouponsTab externalId={id} />,
    },
    {
      key: 'redemptions',
      label: t('customer.tabs.redemptions'),
      needs: 'get /customers/{externalId}/redemptions',
      children: <RedemptionsTab externalId={id} />,
    },
    {
      key: 'messages',
      label: t('customer.tabs.messages'),
      needs: 'get /customers/{externalId}/messages',
      children: <MessagesTab externalId={id} />,
    },
    {
      key: 'feedback',
      label: t('customer.tabs.feedback'),
      needs: 'get /feedback',
      children: <FeedbackTab externalId={id} />,
    },
    {
      key: 'consents',
      label: t('customer.tabs.consents'),
      needs: 'get /customers/{externalId}/consents',
      children: <ConsentsTab externalId={id} />,
    },
    {
      key: 'membership',
      label: t('customer.tabs.membership'),
      needs: 'get /customers/{externalId}/status',
      children: <MembershipTab externalId={id} />,
    },
    {
      key: 'profile',
      label: t('customer.tabs.profile'),
      needs: 'get /customers/{externalId}',
      children: <ProfileTab externalId={id} />,
    },
  ];
  return tabs.filter(
    ({ needs, ofStanding, ofBehaviour }) => may(needs) && (standing || !ofStanding) && (behaved || !ofBehaviour),
  );
}
