import type { Api } from '@rung/client';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/queries';

const PAGE = 100;

/** Every activity, drafts and those that ended too: a store has some dozens. */
export function useActivities() {
  const client = useClient();
  return useQuery<Api.CatalogueView[]>({
    queryKey: ['/activity-catalogue', 'whole'],
    queryFn: async ({ signal }) => {
      const activities: Api.CatalogueView[] = [];
      for await (const activity of client.each('/activity-catalogue', { query: { limit: PAGE }, signal })) {
        activities.push(activity);
      }
      return activities;
    },
  });
}
