import type { Api } from '@rung/client';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/queries';

const PAGE = 100;

/** Every benefit in its newest version, the retired ones too: a store has some dozens. */
export function useCatalogue() {
  const client = useClient();
  return useQuery<Api.BenefitView[]>({
    queryKey: ['/benefits', 'whole'],
    queryFn: async ({ signal }) => {
      const benefits: Api.BenefitView[] = [];
      for await (const benefit of client.each('/benefits', { query: { limit: PAGE }, signal })) {
        benefits.push(benefit);
      }
      return benefits;
    },
  });
}
