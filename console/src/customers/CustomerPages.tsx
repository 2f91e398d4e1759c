import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import { CustomersPage } from './CustomersPage';

const StandingPage = later(async () => (await import('../standing/StandingPage')).StandingPage);

export default function CustomerPages() {
  return (
    <Routes>
      <Route index element={<CustomersPage />} />
      <Route path=":externalId" element={<StandingPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
