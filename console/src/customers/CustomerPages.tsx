import { Route, Routes } from 'react-router';
import { withTexts } from '../i18n';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';

const CustomersPage = later(async () => (await import('./CustomersPage')).CustomersPage);
const MergesPage = later(async () => (await withTexts('merges', import('../merges/MergesPage'))).MergesPage);
const StandingPage = later(async () => (await withTexts('standing', import('../standing/StandingPage'))).StandingPage);

export default function CustomerPages() {
  return (
    <Routes>
      <Route index element={<CustomersPage />} />
      <Route path="merges" element={<MergesPage />} />
      <Route path=":externalId" element={<StandingPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
