import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import { PageHead } from '../parts/PageHead';
import { PageNav } from '../parts/PageNav';
import '../parts/reports.css';

const CostsPage = later(async () => (await import('./CostsPage')).CostsPage);
const LossesPage = later(async () => (await import('./LossesPage')).LossesPage);
const LoyaltyPage = later(async () => (await import('./LoyaltyPage')).LoyaltyPage);
const RetentionPage = later(async () => (await import('./RetentionPage')).RetentionPage);
const RfmPage = later(async () => (await import('./RfmPage')).RfmPage);

/** Each report has an address. */
export default function InsightPages() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('areas.insight')} intro={t('insight.intro')} />
      <PageNav
        label={t('areas.insight')}
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
