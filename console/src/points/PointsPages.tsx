import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { AdjustmentsPage } from './AdjustmentsPage';

export default function PointsPages() {
  return (
    <Routes>
      <Route index element={<AdjustmentsPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
