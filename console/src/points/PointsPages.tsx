import { Navigate, Route, Routes } from 'react-router';
import { useMay } from '../identity/roles';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import '../earning/earning.css';
import '../parts/form/form.css';

const AdjustmentsPage = later(async () => (await import('./AdjustmentsPage')).AdjustmentsPage);
const EditRulesPage = later(async () => (await import('../earning/editor/EditRulesPage')).EditRulesPage);
const ExtensionPage = later(async () => (await import('../extensions/ExtensionPage')).ExtensionPage);
const ExtensionsPage = later(async () => (await import('../extensions/ExtensionsPage')).ExtensionsPage);
const LiabilityPage = later(async () => (await import('../liability/LiabilityPage')).LiabilityPage);
const MonthPage = later(async () => (await import('../months/MonthPage')).MonthPage);
const MonthsPage = later(async () => (await import('../months/MonthsPage')).MonthsPage);
const NewRulesPage = later(async () => (await import('../earning/editor/NewRulesPage')).NewRulesPage);
const RulePage = later(async () => (await import('../earning/RulePage')).RulePage);
const RulesPage = later(async () => (await import('../earning/RulesPage')).RulesPage);

/** Who does not see the adjustments begins at the rules. */
export default function PointsPages() {
  const may = useMay();
  const first = may('get /points/adjustments') ? <AdjustmentsPage /> : <Navigate to="/points/rules" replace />;
  return (
    <Routes>
      <Route index element={first} />
      <Route path="rules" element={<RulesPage />} />
      <Route path="rules/new" element={<NewRulesPage />} />
      <Route path="rules/:version" element={<RulePage />} />
      <Route path="rules/:version/edit" element={<EditRulesPage />} />
      <Route path="extensions" element={<ExtensionsPage />} />
      <Route path="extensions/:number" element={<ExtensionPage />} />
      <Route path="liability" element={<LiabilityPage />} />
      <Route path="months" element={<MonthsPage />} />
      <Route path="months/:month" element={<MonthPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
