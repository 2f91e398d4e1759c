import { Navigate, Route, Routes } from 'react-router';
import { useMay } from '../identity/roles';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import { AdjustmentsPage } from './AdjustmentsPage';
import '../earning/earning.css';
import '../parts/form/form.css';

const EditRulesPage = later(async () => (await import('../earning/editor/EditRulesPage')).EditRulesPage);
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
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
