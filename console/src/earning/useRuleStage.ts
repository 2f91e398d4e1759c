import type { Api } from '@rung/client';
import { useGet } from '../api/queries';
import { useSettings } from '../app/settings';
import { todayIn } from '../parts/period';
import type { Stage } from '../parts/version/stages';
import { ruleStage } from './ruleStages';

/** Tells where versions stand now, beside the one that counts. */
export function useRuleStage(): (one: Api.RuleVersionView) => Stage {
  const { data } = useGet('/earning-rules');
  const today = todayIn(useSettings().timeZone);
  return (one) => ruleStage(one, data?.version, today);
}
