import { useWords } from '../../i18n/words';
import { Chip } from '../Chip';
import { STAGE_TONE, type Stage } from './stages';

/** Where a version stands, in a word; nothing as long as that is not known. */
export function StageChip({ stage }: { stage: Stage | undefined }) {
  const words = useWords();
  return stage && <Chip tone={STAGE_TONE[stage]}>{words('policyStage', stage)}</Chip>;
}
