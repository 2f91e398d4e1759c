import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';
import { Chip } from '../parts/Chip';
import { STAGE_TONE } from './stages';
import { useStage } from './useStage';

export function StageTag({ policy }: { policy: Api.PolicyView }) {
  const words = useWords();
  const stage = useStage(policy);
  return <Chip tone={STAGE_TONE[stage]}>{words('policyStage', stage)}</Chip>;
}
