import type { Api } from '@rung/client';
import { type Stage, stageOf } from '../parts/version/stages';

/**
 * Where a version of earning rules stands: it counts from a business date on.
 *
 * @param inForce the version that counts now; that of the installation's file is below all that people wrote
 * @param today of the store
 */
export function ruleStage(one: Api.RuleVersionView, inForce: number | undefined, today: string): Stage {
  const { state, version, from } = one;
  const effectiveAt = from === null ? null : `${from}T00:00:00Z`;
  return stageOf(
    { state, version, effectiveAt, inForce: version === inForce && state === 'PUBLISHED' },
    Date.parse(`${today}T00:00:00Z`),
    inForce,
  );
}
