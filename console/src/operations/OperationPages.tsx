import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { AlarmsPage } from './alarms/AlarmsPage';
import { AuditPage } from './audit/AuditPage';
import { DeadLettersPage } from './deadletters/DeadLettersPage';
import { HealthPage } from './health/HealthPage';
import { QuarantinePage } from './quarantine/QuarantinePage';
import './operations.css';

export default function OperationPages() {
  return (
    <Routes>
      <Route index element={<HealthPage />} />
      <Route path="quarantine" element={<QuarantinePage />} />
      <Route path="dead-letters" element={<DeadLettersPage />} />
      <Route path="alarms" element={<AlarmsPage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
