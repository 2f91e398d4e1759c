import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import './policies.css';

const EditPage = later(async () => (await import('./editor/EditPage')).EditPage);
const NewPage = later(async () => (await import('./editor/NewPage')).NewPage);
const ReconciliationsPage = later(async () => (await import('./runs/ReconciliationsPage')).ReconciliationsPage);
const RefreshesPage = later(async () => (await import('./runs/RefreshesPage')).RefreshesPage);
const VersionPage = later(async () => (await import('./version/VersionPage')).VersionPage);
const VersionsPage = later(async () => (await import('./VersionsPage')).VersionsPage);

export default function PolicyPages() {
  return (
    <Routes>
      <Route index element={<VersionsPage />} />
      <Route path="refreshes" element={<RefreshesPage />} />
      <Route path="reconciliations" element={<ReconciliationsPage />} />
      <Route path="new" element={<NewPage />} />
      <Route path=":version" element={<VersionPage />} />
      <Route path=":version/edit" element={<EditPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
