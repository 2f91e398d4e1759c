import { Route, Routes } from 'react-router';
import { later } from '../parts/later';
import { NoSuchPage } from '../parts/NoSuchPage';
import './feedback.css';

const QueuePage = later(async () => (await import('./QueuePage')).QueuePage);
const TicketPage = later(async () => (await import('./ticket/TicketPage')).TicketPage);

export default function FeedbackPages() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path=":id" element={<TicketPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
