import type { Api, Options } from '@rung/client';

export const STATES: readonly Api.FeedbackView['status'][] = ['open', 'assigned', 'resolved'];
export const KINDS: readonly Api.FeedbackView['kind'][] = ['review', 'complaint', 'suggestion', 'appeal'];

/** In the address: everything, whatever its state. Without a state there it is what is open: the work. */
export const ALL = 'all';

type Query = NonNullable<Options<'/feedback'>['query']>;

/** What the address asks for; `me` is who reads. */
export function filtersOf(address: URLSearchParams, login: string): Pick<Query, 'status' | 'kind' | 'assignee'> {
  const status = address.get('status') ?? 'open';
  const assignee = address.get('assignee') ?? undefined;
  return {
    status: STATES.find((state) => state === status),
    kind: KINDS.find((kind) => kind === address.get('kind')),
    assignee: assignee === 'me' ? login : assignee,
  };
}
