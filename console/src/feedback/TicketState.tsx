import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';

const TONE: Record<Api.FeedbackView['status'], Tone> = { open: 'look', assigned: 'new', resolved: 'good' };

export function TicketState({ status }: Pick<Api.FeedbackView, 'status'>) {
  const words = useWords();
  return <Chip tone={TONE[status]}>{words('ticketState', status)}</Chip>;
}
