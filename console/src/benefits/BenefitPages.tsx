import { Route, Routes } from 'react-router';
import { BatchesPage } from '../coupons/BatchesPage';
import { BatchPage } from '../coupons/BatchPage';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import { RewardPage } from '../rewards/RewardPage';
import { RewardsPage } from '../rewards/RewardsPage';
import { CataloguePage } from './catalogue/CataloguePage';
import '../parts/form/form.css';
import './benefits.css';

const EditPackagePage = later(async () => (await import('./packages/editor/EditPackagePage')).EditPackagePage);
const NewPackagePage = later(async () => (await import('./packages/editor/NewPackagePage')).NewPackagePage);
const PackagePage = later(async () => (await import('./packages/PackagePage')).PackagePage);
const PackagesPage = later(async () => (await import('./packages/PackagesPage')).PackagesPage);

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
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
