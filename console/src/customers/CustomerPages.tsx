import { Route, Routes } from 'react-router';
import { speakOf } from '../i18n';
import { MEMBERSHIP_TEXTS } from '../i18n/membershipTexts';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import { CustomersPage } from './CustomersPage';

const StandingPage = later(async () => (await import('../standing/StandingPage')).StandingPage);

await speakOf(MEMBERSHIP_TEXTS);

export default function CustomerPages() {
  return (
    <Routes>
      <Route index element={<CustomersPage />} />
      <Route path=":externalId" element={<StandingPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
