import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { PageHead } from '../parts/PageHead';
import { PageNav } from '../parts/PageNav';
import { CostsPage } from './CostsPage';
import { LossesPage } from './LossesPage';
import { LoyaltyPage } from './LoyaltyPage';
import { RetentionPage } from './RetentionPage';
import { RfmPage } from './RfmPage';
import '../parts/reports.css';

/** Each report has an address. */
export default function InsightPages() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('insight.title')} intro={t('insight.intro')} />
      <PageNav
        label={t('insight.title')}
        pages={[
          ['/insight/rfm', t('insight.rfm'), 'get /insight/rfm'],
          ['/insight/loyalty', t('insight.loyalty'), 'get /insight/loyalty'],
          ['/insight/retention', t('insight.retention'), 'get /insight/retention'],
          ['/insight/losses', t('insight.losses'), 'get /insight/losses'],
          ['/insight/costs', t('insight.costs'), 'get /insight/costs'],
        ]}
      />
      <Routes>
        <Route index element={<Navigate to="rfm" replace />} />
        <Route path="rfm" element={<RfmPage />} />
        <Route path="loyalty" element={<LoyaltyPage />} />
        <Route path="retention" element={<RetentionPage />} />
        <Route path="losses" element={<LossesPage />} />
        <Route path="costs" element={<CostsPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </>
  );
}
