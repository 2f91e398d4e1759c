import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';

const MovedPage = later(async () => (await import('./MovedPage')).MovedPage);
const OverviewPage = later(async () => (await import('./OverviewPage')).OverviewPage);

export default function OverviewPages() {
  return (
    <Routes>
      <Route index element={<OverviewPage />} />
      <Route path="moved" element={<MovedPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
