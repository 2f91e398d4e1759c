import type { Api } from '@rung/client';
import { useSend } from './queries';

export type GoalOfPeriod = Pick<Api.GoalView, 'figure' | 'from' | 'to'>;

const GOAL = '/insight/goals/{figure}/{from}/{to}';

/** Sets a goal, or takes it away where no value is given. */
export function useGoalChange(onSuccess: () => void) {
  const put = useSend('put', GOAL, ['/insight/goals'], { onSuccess });
  const remove = useSend('delete', GOAL, ['/insight/goals'], { onSuccess });
  const mutate = (
    { figure, from, to, value, owner }: GoalOfPeriod & { value?: number; owner?: string },
    more?: More,
  ) => {
    const path = { figure, from, to };
    if (value === undefined) {
      remove.mutate({ path }, more);
    } else {
      put.mutate({ path, body: { value, ...(owner ? { owner } : {}) } }, more);
    }
  };
  return { mutate, error: put.error ?? remove.error, isPending: put.isPending || remove.isPending };
}

interface More {
  onError?: (failure: Error) => void;
}
