import type { Api } from '@rung/client';
import type { Tone } from '../parts/Chip';

/** Where a version stands, as people ask: the service's state, and whether it counts by now. */
export type Stage = 'draft' | 'approved' | 'waiting' | 'inForce' | 'replaced' | 'withdrawn';

type Standing = Pick<Api.PolicyView, 'state' | 'inForce' | 'effectiveAt'>;

export function stageOf({ state, inForce, effectiveAt }: Standing, now: number): Stage {
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
      return effectiveAt && Date.parse(effectiveAt) > now ? 'waiting' : 'replaced';
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

/** The policy that comes with the installation; nobody here wrote it. */
export const SHIPPED = 'shipped';
