import { type Api, newKey } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { useSend } from '../../api/queries';
import { daysBefore } from '../../parts/period';

/** What people grant: a tier, until a day, for a reason. */
export type Granted = Pick<Api.OverrideRequest, 'tier' | 'until' | 'reason'>;

/** As long as the service lets a grant last. */
const LONGEST = 731;
const USUAL = 183;

export const lastDay = (today: string) => daysBefore(today, -LONGEST);
export const usualDay = (today: string) => daysBefore(today, -USUAL);

/** For a grant that no appeal asked for. */
export function newId(): string {
  return newKey().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The tier follows through the stream: a moment later than the answer. */
const FOLLOWS_WITHIN = 2_500;

export function useGrant() {
  const queries = useQueryClient();
  const askAgain = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => isOfCustomer(queryKey[0]) });
  const more = { onSuccess: () => void setTimeout(askAgain, FOLLOWS_WITHIN) };
  const grant = useSend('put', '/customers/{externalId}/overrides/{id}', ['/customers'], more);
  const end = useSend('delete', '/customers/{externalId}/overrides/{id}', ['/customers'], more);
  return { grant, end };
}

function isOfCustomer(path: unknown): boolean {
  return String(path).startsWith('/customers/');
}
