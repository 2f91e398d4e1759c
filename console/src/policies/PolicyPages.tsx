import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { EditPage } from './editor/EditPage';
import { NewPage } from './editor/NewPage';
import { ReconciliationsPage } from './runs/ReconciliationsPage';
import { RefreshesPage } from './runs/RefreshesPage';
import { VersionsPage } from './VersionsPage';
import { VersionPage } from './version/VersionPage';
import './policies.css';

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
