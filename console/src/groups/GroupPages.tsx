import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import '../parts/form/form.css';
import './groups.css';

const GroupPage = later(async () => (await import('./GroupPage')).GroupPage);
const GroupsPage = later(async () => (await import('./GroupsPage')).GroupsPage);

export default function GroupPages() {
  return (
    <Routes>
      <Route index element={<GroupsPage />} />
      <Route path=":groupId" element={<GroupPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
