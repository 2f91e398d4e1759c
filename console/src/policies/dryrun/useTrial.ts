import { type Api, isProblem } from '@rung/client';
import { useGet } from '../../api/queries';

const ASK_AGAIN = 1_500;

/** The latest dry run of a version, asked for again while it runs. */
export function useTrial(policy: Api.PolicyView) {
  const { data, error, isPending, refetch } = useGet(
    '/policies/{version}/dry-run',
    { path: { version: policy.version } },
    { refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? ASK_AGAIN : false) },
  );
  const none = isProblem(error, 404);
  return {
    run: none ? undefined : data,
    report: data?.report ?? undefined,
    /** Whether it tried the text as it stands now. */
    fits: data !== undefined && (data.policyHash === null || data.policyHash === policy.hash),
    error: none ? undefined : (error ?? undefined),
    none,
    isPending,
    refetch,
  };
}
