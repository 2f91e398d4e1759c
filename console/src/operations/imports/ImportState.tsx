import type { Api } from '@rung/client';
import { Chip, type Tone } from '../../parts/Chip';
import { useImportWords } from './useImportWords';

const TONES: Record<Api.FileImportView['state'], Tone> = {
  uploading: 'plain',
  uploaded: 'plain',
  checking: 'new',
  checked: 'look',
  running: 'new',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

export function ImportState({ state }: { state: Api.FileImportView['state'] }) {
  const words = useImportWords();
  return <Chip tone={TONES[state]}>{words(state)}</Chip>;
}
