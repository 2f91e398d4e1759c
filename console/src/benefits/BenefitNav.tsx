import { useTranslation } from 'react-i18next';
import { PageNav } from '../parts/PageNav';

export function BenefitNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('areas.benefits')}
      pages={[
        ['/benefits', t('benefits.catalogue'), 'get /benefits'],
        ['/benefits/packages', t('benefits.packages'), 'get /benefit-packages'],
        ['/benefits/rewards', t('rewards.title'), 'get /reward-catalogue'],
        ['/benefits/coupons', t('coupons.title'), 'get /coupon-batches'],
        ['/benefits/stacking', t('benefits.stacking'), 'get /stacking-rules/versions'],
        ['/benefits/quotes', t('quotes.title'), 'post /quotes'],
        ['/benefits/activities', t('activities.title'), 'get /activity-catalogue'],
      ]}
    />
  );
}
