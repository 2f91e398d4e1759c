import type { Api } from '@rung/client';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { STAGE_TONE } from '../../policies/stages';
import { packageStage } from './versions';

export function PackageStage(props: { one: Api.PackageView; inForce: Api.PackageView | undefined }) {
  const words = useWords();
  const stage = packageStage(props.one, props.inForce, Date.now());
  return <Chip tone={STAGE_TONE[stage]}>{words('policyStage', stage)}</Chip>;
}
