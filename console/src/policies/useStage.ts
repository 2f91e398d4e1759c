import type { Api } from '@rung/client';
import { useGet } from '../api/queries';
import { type Stage, stageOf } from '../parts/version/stages';

/** Where a version stands now, beside the one in force. */
export function useStage(policy: Api.PolicyView): Stage {
  const { data } = useGet('/policies/in-force', {}, { enabled: policy.state === 'PUBLISHED' && !policy.inForce });
  return stageOf(policy, Date.now(), data?.version);
}
