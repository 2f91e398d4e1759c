import type { Api } from '@rung/client';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../api/queries';

export const SERVICES = ['customer', 'scoring', 'benefits', 'outreach', 'feedback'] as const;
export type Service = (typeof SERVICES)[number];

export interface Letter extends Api.Summary {
  service: Service;
}

export const PER_SERVICE = 50;

/** The latest records that any of the five services put aside, newest first. */
export function useDeadLetters() {
  const client = useClient();
  const { language } = useTranslation().i18n;
  const answers = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: [`/dead-letters/${service}`, language, 'latest'],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Api.PageOfSummary> =>
        client.get(`/dead-letters/${service}`, { query: { limit: PER_SERVICE }, signal }),
    })),
  });
  const letters = SERVICES.flatMap((service, place) => lettersOf(service, answers[place]?.data?.items));
  return {
    letters: letters.sort((one, other) => Date.parse(other.recordedAt) - Date.parse(one.recordedAt)),
    more: answers.some(({ data }) => data && data.next !== null),
    loading: answers.some(({ isLoading }) => isLoading),
    errors: SERVICES.flatMap((service, place) => {
      const error = answers[place]?.error;
      return error ? [{ service, error }] : [];
    }),
    refetch: () => {
      for (const answer of answers) {
        void answer.refetch();
      }
    },
  };
}

export function lettersOf(service: Service, items: readonly Api.Summary[] = []): Letter[] {
  return items.map((item) => ({ ...item, service }));
}
