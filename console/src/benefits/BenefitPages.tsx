import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import '../parts/form/form.css';
import '../earning/earning.css';
import './benefits.css';

const ActivitiesPage = later(async () => (await import('../activities/ActivitiesPage')).ActivitiesPage);
const ActivityPage = later(async () => (await import('../activities/ActivityPage')).ActivityPage);
const BatchesPage = later(async () => (await import('../coupons/BatchesPage')).BatchesPage);
const BatchPage = later(async () => (await import('../coupons/BatchPage')).BatchPage);
const CataloguePage = later(async () => (await import('./catalogue/CataloguePage')).CataloguePage);
const EditPackagePage = later(async () => (await import('./packages/editor/EditPackagePage')).EditPackagePage);
const NewPackagePage = later(async () => (await import('./packages/editor/NewPackagePage')).NewPackagePage);
const PackagePage = later(async () => (await import('./packages/PackagePage')).PackagePage);
const PackagesPage = later(async () => (await import('./packages/PackagesPage')).PackagesPage);
const QuotePage = later(async () => (await import('../quotes/QuotePage')).QuotePage);
const RewardPage = later(async () => (await import('../rewards/RewardPage')).RewardPage);
const RewardsPage = later(async () => (await import('../rewards/RewardsPage')).RewardsPage);
const StackingPage = later(async () => (await import('../stacking/StackingPage')).StackingPage);
const StackingVersionPage = later(async () => (await import('../stacking/StackingVersionPage')).StackingVersionPage);

export default function BenefitPages() {
  return (
    <Routes>
      <Route index element={<CataloguePage />} />
      <Route path="packages" element={<PackagesPage />} />
      <Route path="packages/new" element={<NewPackagePage />} />
      <Route path="packages/:version" element={<PackagePage />} />
      <Route path="packages/:version/edit" element={<EditPackagePage />} />
      <Route path="rewards" element={<RewardsPage />} />
      <Route path="rewards/:code" element={<RewardPage />} />
      <Route path="coupons" element={<BatchesPage />} />
      <Route path="coupons/:id" element={<BatchPage />} />
      <Route path="stacking" element={<StackingPage />} />
      <Route path="stacking/:version" element={<StackingVersionPage />} />
      <Route path="quotes" element={<QuotePage />} />
      <Route path="activities" element={<ActivitiesPage />} />
      <Route path="activities/:code" element={<ActivityPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
