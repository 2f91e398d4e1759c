import type { Api } from '@rung/client';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/queries';

const PAGE = 100;

/** Every reward, drafts and withdrawn ones too: a store has some dozens. */
export function useRewards() {
  const client = useClient();
  return useQuery<Api.RewardView[]>({
    queryKey: ['/reward-catalogue', 'whole'],
    queryFn: async ({ signal }) => {
      const rewards: Api.RewardView[] = [];
      for await (const reward of client.each('/reward-catalogue', { query: { limit: PAGE }, signal })) {
        rewards.push(reward);
      }
      return rewards;
    },
  });
}
