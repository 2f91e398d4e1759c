import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { StandingPage } from '../standing/StandingPage';
import { CustomersPage } from './CustomersPage';

export default function CustomerPages() {
  return (
    <Routes>
      <Route index element={<CustomersPage />} />
      <Route path=":externalId" element={<StandingPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
