import type { Api } from '@rung/client';
import { useGet } from '../api/queries';
import type { Stage } from '../parts/version/stages';

/**
 * Tells where versions stand: what is approved counts at once, so none waits. Undefined: which one counts is not known yet.
 */
export function useStackingStage(): (one: Pick<Api.StackingView, 'state' | 'version'>) => Stage | undefined {
  const inForce = useGet('/stacking-rules').data?.version;
  return ({ state, version }) => {
    switch (state) {
      case 'DRAFT':
        return 'draft';
      case 'WITHDRAWN':
        return 'withdrawn';
      case 'PUBLISHED':
        if (inForce === undefined) {
          return undefined;
        }
        return version === inForce ? 'inForce' : 'replaced';
    }
  };
}
