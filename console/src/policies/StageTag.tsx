import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';
import { Chip } from '../parts/Chip';
import { STAGE_TONE, stageOf } from './stages';

export function StageTag({ policy }: { policy: Api.PolicyView }) {
  const words = useWords();
  const stage = stageOf(policy, Date.now());
  return <Chip tone={STAGE_TONE[stage]}>{words('policyStage', stage)}</Chip>;
}
