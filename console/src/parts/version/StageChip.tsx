import { useWords } from '../../i18n/words';
import { Chip } from '../Chip';
import { STAGE_TONE, type Stage } from './stages';

/** Where a version stands, in a word. */
export function StageChip({ stage }: { stage: Stage }) {
  const words = useWords();
  return <Chip tone={STAGE_TONE[stage]}>{words('policyStage', stage)}</Chip>;
}
