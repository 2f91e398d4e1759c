import type { Api } from '@rung/client';
import { Tag } from 'antd';
import { useWords } from '../i18n/words';

const COLOR: Record<Api.FeedbackView['status'], string> = { open: 'orange', assigned: 'blue', resolved: 'green' };

export function TicketState({ status }: Pick<Api.FeedbackView, 'status'>) {
  const words = useWords();
  return <Tag color={COLOR[status]}>{words('ticketState', status)}</Tag>;
}
