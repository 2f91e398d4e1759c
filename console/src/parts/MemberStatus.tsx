import { useWords } from '../i18n/words';
import { Chip, type Tone } from './Chip';

const TONE: Record<string, Tone> = { member: 'good', frozen: 'look', excluded: 'bad' };

/** How a customer stands towards the programme, in a word. */
export function MemberStatus({ code }: { code: string }) {
  const words = useWords();
  return <Chip tone={TONE[code] ?? 'plain'}>{words('memberStatus', code)}</Chip>;
}
