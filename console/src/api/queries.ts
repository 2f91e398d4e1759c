import { type Answer, type Client, isProblem, type Method, type Options, type PathWith } from '@rung/client';
import {
  type MutateOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationOptions,
  type UseQueryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export const ClientContext = createContext<Client | undefined>(undefined);

/** For what is neither read by `useGet` nor done by `useSend`: a table, a list to its end. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) {
    throw new Error('no ClientContext above');
  }
  return client;
}

type More<T> = Omit<UseQueryOptions<T>, 'queryKey' | 'queryFn'>;

/** The options may be left out where the path needs none. */
type Given<P extends PathWith<'get'>> =
  Record<never, never> extends Options<P>
    ? [options?: Options<P>, more?: More<Answer<P>>]
    : [options: Options<P>, more?: More<Answer<P>>];

/** What a GET answers: `const { data, error } = useGet('/standings', { query: { tier } })`. */
export function useGet<P extends PathWith<'get'>>(path: P, ...[options, more]: Given<P>) {
  const { get } = useClient();
  // Names come in the caller's language: an answer is only good for the language it was asked in.
  const { language } = useTranslation().i18n;
  return useQuery<Answer<P>>({
    queryKey: [path, language, sent(options)],
    queryFn: ({ signal }) => (get as Asking<P>)(path, { ...options, signal }),
    ...more,
  });
}

/** What goes out of what is asked for: two ways to ask the same are one answer. */
function sent(options: object = {}): object {
  const { path = {}, query = {} } = options as { path?: object; query?: object };
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return { path, query: Object.fromEntries(said) };
}

type Asking<P extends PathWith<'get'>> = (path: P, options: object) => Promise<Answer<P>>;

type Changing = Exclude<Method, 'get'>;

/**
 * What changes something: `const approve = useSend('post', '/policies/{version}/approval', ['/policies'])`, then
 * `approve.mutate({ path: { version: 3 }, header: ifMatch(hash) })`.
 *
 * @param changed beginnings of the paths whose answers are no longer true then; they are asked for again
 */
export function useSend<M extends Changing, P extends PathWith<M>>(
  method: M,
  path: P,
  changed: readonly string[],
  more: Omit<UseMutationOptions<Answer<P, M>, Error, Options<P, M>>, 'mutationFn'> = {},
) {
  const client = useClient();
  const queries = useQueryClient();
  const once = useOnce();
  const sending = useMutation<Answer<P, M>, Error, Options<P, M>>({
    ...more,
    mutationFn: (options) => (client[method] as unknown as Sending<P, M>)(path, options),
    onSettled: async (...settled) => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => isAmong(changed, String(queryKey[0])) });
      await more.onSettled?.(...settled);
    },
  });
  const mutate = (options: Options<P, M>, then: MutateOptions<Answer<P, M>, Error, Options<P, M>> = {}): void =>
    once(() => sending.mutateAsync(options, then));
  return { ...sending, mutate };
}

/** Runs what is asked for unless the one before is still at it: a double click sends once. */
export function useOnce(): (work: () => Promise<unknown>) => void {
  const busy = useRef(false);
  return (work) => {
    if (!busy.current) {
      busy.current = true;
      void work()
        .catch(() => undefined)
        .finally(() => {
          busy.current = false;
        });
    }
  };
}

type Sending<P extends PathWith<M>, M extends Changing> = (path: P, options: Options<P, M>) => Promise<Answer<P, M>>;

function isAmong(beginnings: readonly string[], path: string): boolean {
  return beginnings.some((beginning) => path === beginning || path.startsWith(`${beginning}/`));
}

/** Asks anew for a list, and not for what is below its path: of what was removed from it nothing is asked any more. */
export function useListReload(path: PathWith<'get'>): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [path] });
}

/** Asks anew for all that is on the page. */
export function useReload(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}

/** Asks again only where it can help: a refusal stays a refusal, and a busy server has been waited for already. */
export function worthAnotherTry(failures: number, error: Error): boolean {
  const final = isProblem(error) && ((error.status >= 400 && error.status < 500) || error.status === 503);
  return !final && failures < 2;
}

export function createQueryClient(onUnauthorised: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isProblem(error, 401)) {
      onUnauthorised();
    }
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // a browser that is offline is told so at once, and nothing is sent behind the reader's back later;
    // 'always' alone would not ask again when the network is back
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 10_000, networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always' },
    },
  });
}
