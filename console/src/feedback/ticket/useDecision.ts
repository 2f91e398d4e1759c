import type { Api } from '@rung/client';
import { useGet } from '../../api/queries';

/** The decision that an appeal is against. */
export function useDecision({ decisionId, externalId }: Api.FeedbackView) {
  const history = useGet(
    '/customers/{externalId}/standing/history',
    { path: { externalId } },
    { enabled: decisionId !== undefined },
  );
  return {
    decision: history.data?.items.find((item) => item.decisionId === decisionId),
    gone: decisionId !== undefined && history.data?.items.every((item) => item.decisionId !== decisionId) === true,
    ready: decisionId === undefined || !history.isLoading,
  };
}
