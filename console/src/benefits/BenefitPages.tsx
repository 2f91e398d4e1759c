import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { CataloguePage } from './catalogue/CataloguePage';
import { EditPackagePage } from './packages/editor/EditPackagePage';
import { NewPackagePage } from './packages/editor/NewPackagePage';
import { PackagePage } from './packages/PackagePage';
import { PackagesPage } from './packages/PackagesPage';
import './benefits.css';

export default function BenefitPages() {
  return (
    <Routes>
      <Route index element={<CataloguePage />} />
      <Route path="packages" element={<PackagesPage />} />
      <Route path="packages/new" element={<NewPackagePage />} />
      <Route path="packages/:version" element={<PackagePage />} />
      <Route path="packages/:version/edit" element={<EditPackagePage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
