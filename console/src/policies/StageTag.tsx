import type { Api } from '@rung/client';
import { StageChip } from '../parts/version/StageChip';
import { useStage } from './useStage';

export function StageTag({ policy }: { policy: Api.PolicyView }) {
  return <StageChip stage={useStage(policy)} />;
}
