import type { Api } from '@rung/client';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../api/queries';
import { useCatalogue } from '../useCatalogue';

/** The benefits of packages in the versions that they name: mostly the newest, which the catalogue has. */
export function useBenefitVersions(tiers: readonly Api.TierPackage[]) {
  const client = useClient();
  const catalogue = useCatalogue();
  const newest = new Map(catalogue.data?.map((benefit) => [keyOf(benefit), benefit]));
  const older = tiers.flatMap(({ benefits }) => benefits).filter((one) => !newest.has(keyOf(one)));
  const missing = [...new Map(older.map((one) => [keyOf(one), one])).values()];
  const rest = useQuery<Api.BenefitView[]>({
    queryKey: ['/benefits', 'versions', missing.map(keyOf)],
    queryFn: ({ signal }) =>
      Promise.all(
        missing.map(({ code, version }) =>
          client.get('/benefits/{code}', { path: { code }, query: { version }, signal }),
        ),
      ),
    enabled: catalogue.data !== undefined && missing.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = new Map([...newest, ...(rest.data ?? []).map((one) => [keyOf(one), one] as const)]);
  return {
    isThere: catalogue.data !== undefined && (missing.length === 0 || rest.data !== undefined),
    error: catalogue.error ?? rest.error,
    refetch: () => void Promise.all([catalogue.refetch(), rest.refetch()]),
    of: (one: Api.PackagedBenefit) => known.get(keyOf(one)),
  };
}

function keyOf({ code, version }: Api.PackagedBenefit): string {
  return `${code} ${version}`;
}
