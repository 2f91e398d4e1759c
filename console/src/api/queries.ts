import { keepPreviousData, QueryCache, QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api, StandingsQuery } from './client';
import { ProblemError } from './problem';

export const ApiContext = createContext<Api | undefined>(undefined);

function useApi(): { api: Api; language: string } {
  const api = useContext(ApiContext);
  if (!api) {
    throw new Error('no ApiContext above');
  }
  // Names come in the caller's language: an answer is only good for the language it was asked in.
  return { api, language: useTranslation().i18n.language };
}

export function useTierReport() {
  const { api, language } = useApi();
  return useQuery({
    queryKey: ['tiers', language],
    queryFn: ({ signal }) => api.tiers(signal),
    refetchInterval: 30_000,
  });
}

export function useStandings(query: StandingsQuery) {
  const { api, language } = useApi();
  return useQuery({
    queryKey: ['standings', language, query],
    queryFn: ({ signal }) => api.standings(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useStanding(externalId: string) {
  const { api, language } = useApi();
  return useQuery({
    queryKey: ['standing', language, externalId],
    queryFn: ({ signal }) => api.standing(externalId, signal),
  });
}

export function usePoints(externalId: string) {
  const { api } = useApi();
  return useQuery({ queryKey: ['points', externalId], queryFn: ({ signal }) => api.points(externalId, signal) });
}

/** Asks again only where asking again can help: a refusal stays a refusal. */
export function worthAnotherTry(failures: number, error: Error): boolean {
  const refused = error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
  return !refused && failures < 2;
}

export function createQueryClient(onUnauthorised: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.problem.status === 401) {
          onUnauthorised();
        }
      },
    }),
    defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 } },
  });
}
