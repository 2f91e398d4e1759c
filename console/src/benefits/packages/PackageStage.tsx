import type { Api } from '@rung/client';
import { StageChip } from '../../parts/version/StageChip';
import { packageStage } from './versions';

export function PackageStage(props: { one: Api.PackageView; inForce: Api.PackageView | undefined }) {
  return <StageChip stage={packageStage(props.one, props.inForce, Date.now())} />;
}
