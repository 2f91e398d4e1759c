import type { Api } from '@rung/client';
import type { Tone } from '../Chip';

/** Where a version stands, as people ask: the service's state, and whether it counts by now. */
export type Stage = 'draft' | 'approved' | 'waiting' | 'inForce' | 'replaced' | 'withdrawn';

type Standing = Pick<Api.PolicyView, 'state' | 'inForce' | 'effectiveAt' | 'version'>;

/** @param present the version in force: of those whose time has come the highest counts, so a lower one never begins */
export function stageOf({ state, inForce, effectiveAt, version }: Standing, now: number, present = 0): Stage {
  switch (state) {
    case 'DRAFT':
      return 'draft';
    case 'APPROVED':
      return 'approved';
    case 'WITHDRAWN':
      return 'withdrawn';
    default:
      if (inForce) {
        return 'inForce';
      }
      return effectiveAt && Date.parse(effectiveAt) > now && version > present ? 'waiting' : 'replaced';
  }
}

export const STAGE_TONE: Record<Stage, Tone> = {
  draft: 'new',
  approved: 'new',
  waiting: 'look',
  inForce: 'good',
  replaced: 'plain',
  withdrawn: 'plain',
};
