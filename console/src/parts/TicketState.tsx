import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from './Chip';

const TONE: Record<Api.FeedbackView['status'], Tone> = { open: 'look', assigned: 'new', resolved: 'good' };

/** Where a ticket is; of a decided appeal, how it was decided. */
export function TicketState({ status, outcome }: Pick<Api.FeedbackView, 'status' | 'outcome'>) {
  const words = useWords();
  return <Chip tone={TONE[status]}>{outcome ? words('appealOutcome', outcome) : words('ticketState', status)}</Chip>;
}
