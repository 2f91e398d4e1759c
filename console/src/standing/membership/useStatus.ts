import { useQueryClient } from '@tanstack/react-query';
import { useSend } from '../../api/queries';

/** The other services hear of it a moment later than the answer. */
const FOLLOWS_WITHIN = 2_500;

/** Changes the status, and asks for all about customers again: standing and messages depend on it. */
export function useStatus() {
  const queries = useQueryClient();
  const askAgain = () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => /^\/(customers|standings)/.test(String(queryKey[0])),
    });
  return useSend('put', '/customers/{externalId}/status', ['/customers'], {
    onSuccess: () => void setTimeout(askAgain, FOLLOWS_WITHIN),
  });
}
