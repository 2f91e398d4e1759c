import { Navigate, Route, Routes } from 'react-router';
import { EditRulesPage } from '../earning/editor/EditRulesPage';
import { NewRulesPage } from '../earning/editor/NewRulesPage';
import { RulePage } from '../earning/RulePage';
import { RulesPage } from '../earning/RulesPage';
import { useMay } from '../identity/roles';
import { NoSuchPage } from '../parts/NoSuchPage';
import { AdjustmentsPage } from './AdjustmentsPage';
import '../earning/earning.css';
import '../parts/form/form.css';

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
