import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../parts/NoSuchPage';
import { QueuePage } from './QueuePage';
import { TicketPage } from './ticket/TicketPage';
import './feedback.css';

export default function FeedbackPages() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path=":id" element={<TicketPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
