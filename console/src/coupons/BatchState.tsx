import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';

const TONE: Record<string, Tone> = { draft: 'new', open: 'good', closed: 'plain' };

export function BatchState({ state }: Pick<Api.BatchView, 'state'>) {
  const words = useWords();
  return <Chip tone={TONE[state] ?? 'plain'}>{words('batchState', state)}</Chip>;
}
