import type { Api } from '@rung/client';
import { Tag } from 'antd';
import { useWords } from '../i18n/words';
import { STAGE_COLOR, stageOf } from './stages';

export function StageTag({ policy }: { policy: Api.PolicyView }) {
  const words = useWords();
  const stage = stageOf(policy, Date.now());
  return <Tag color={STAGE_COLOR[stage]}>{words('policyStage', stage)}</Tag>;
}
