import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { MovedPage } from './MovedPage';
import { OverviewPage } from './OverviewPage';

export default function OverviewPages() {
  return (
    <Routes>
      <Route index element={<OverviewPage />} />
      <Route path="moved" element={<MovedPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
