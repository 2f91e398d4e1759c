import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import './operations.css';

const AlarmsPage = later(async () => (await import('./alarms/AlarmsPage')).AlarmsPage);
const AuditPage = later(async () => (await import('./audit/AuditPage')).AuditPage);
const DeadLettersPage = later(async () => (await import('./deadletters/DeadLettersPage')).DeadLettersPage);
const ErasuresPage = later(async () => (await import('./erasures/ErasuresPage')).ErasuresPage);
const HealthPage = later(async () => (await import('./health/HealthPage')).HealthPage);
const QuarantinePage = later(async () => (await import('./quarantine/QuarantinePage')).QuarantinePage);
const SendersPage = later(async () => (await import('./senders/SendersPage')).SendersPage);
const WebhookPage = later(async () => (await import('./webhooks/WebhookPage')).WebhookPage);
const WebhooksPage = later(async () => (await import('./webhooks/WebhooksPage')).WebhooksPage);

export default function OperationPages() {
  return (
    <Routes>
      <Route index element={<HealthPage />} />
      <Route path="quarantine" element={<QuarantinePage />} />
      <Route path="senders" element={<SendersPage />} />
      <Route path="dead-letters" element={<DeadLettersPage />} />
      <Route path="alarms" element={<AlarmsPage />} />
      <Route path="webhooks" element={<WebhooksPage />} />
      <Route path="webhooks/:webhookId" element={<WebhookPage />} />
      <Route path="erasures" element={<ErasuresPage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
