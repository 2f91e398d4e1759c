import type { Api } from '@rung/client';
import { useGet } from '../../api/queries';

const ASK_AGAIN = 1_500;

/** The latest dry run of a version, if there is one, asked for again while it runs. */
export function useTrial(policy: Api.PolicyView) {
  const { data, error, isPending, refetch } = useGet(
    '/policies/{version}/dry-run',
    { path: { version: policy.version } },
    {
      enabled: policy.hasDryRun === true,
      refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? ASK_AGAIN : false),
    },
  );
  return {
    run: data,
    report: data?.report ?? undefined,
    /** Whether it tried the text as it stands now. */
    fits: data !== undefined && (data.policyHash === null || data.policyHash === policy.hash),
    error,
    none: !policy.hasDryRun,
    isPending,
    refetch,
  };
}
