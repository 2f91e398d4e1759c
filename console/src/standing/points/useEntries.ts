import type { Api } from '@rung/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../api/queries';

const PAGE = 200;

/** So many of the newest are folded: years of a very good customer, in five requests at most. */
export const MOST_ENTRIES = 1_000;

/** The entries of a customer's points: a source's sum is only right when all of its entries are there. */
export function useEntries(externalId: string) {
  const client = useClient();
  const { language } = useTranslation().i18n;
  return useQuery<{ entries: Api.StatementEntry[]; more: boolean }>({
    queryKey: ['/customers/{externalId}/points/entries', language, externalId, 'folded'],
    queryFn: async ({ signal }) => {
      const entries: Api.StatementEntry[] = [];
      const options = { path: { externalId }, query: { limit: PAGE }, signal };
      for await (const entry of client.each('/customers/{externalId}/points/entries', options)) {
        if (entries.length === MOST_ENTRIES) {
          return { entries, more: true };
        }
        entries.push(entry);
      }
      return { entries, more: false };
    },
  });
}
