import createFetchClient from 'openapi-fetch';
import type { Method } from './calls.ts';
import type { ClientOptions } from './client.ts';
import { KEYED } from './generated/operations.ts';
import { newKey } from './headers.ts';
import { ProblemError, problemOf, unreachable } from './problem.ts';
import { PATIENCE, patientFetch } from './waiting.ts';

/** What any call takes, its types forgotten. */
export interface AnyOptions {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, string | undefined>;
  body?: unknown;
  signal?: AbortSignal | undefined;
  accept?: string;
  parseAs?: 'json' | 'blob' | 'stream';
}

export interface Received {
  data: unknown;
  response: Response;
}

export type Sending = (method: Method, path: string, options?: AnyOptions) => Promise<Received>;

/** `openapi-fetch` without the types of any document: ours are in `calls.ts`. */
type Fetching = (method: Method, path: string, init: object) => Promise<Received & { error?: unknown }>;

/** The type of a part of a file, of whose contents nothing is known. */
const OCTETS = 'application/octet-stream';

/** Sends a call with token, language and key, waits where it is asked to, and makes every failure a `ProblemError`. */
export function sender({ base, token, language, timeout, patience }: ClientOptions): Sending {
  const request = createFetchClient({ baseUrl: base }).request as unknown as Fetching;

  async function headersOf(operation: string, { accept = 'application/json', header, body }: AnyOptions) {
    const bearer = await token();
    return {
      Accept: `${accept}, application/problem+json`,
      'Accept-Language': language?.(),
      Authorization: bearer && `Bearer ${bearer}`,
      'Idempotency-Key': KEYED.includes(operation) ? newKey() : undefined,
      // a file's own type is what the machine of its owner makes of its name, and none on many
      'Content-Type': body instanceof Blob ? (body.type === OCTETS ? OCTETS : 'text/csv') : undefined,
      ...header,
    };
  }

  return async (method, path, options = {}) => {
    const operation = `${method} ${path}`;
    const { path: inPath, query, body, signal, parseAs = 'json' } = options;
    const mayRepeat = method === 'get' || KEYED.includes(operation);
    const headers = await headersOf(operation, options);
    const timeoutOfTry = parseAs === 'stream' ? undefined : timeout;
    const { data, error, response } = await request(method, path, {
      params: { path: inPath, query: withoutBlanks(query) },
      headers,
      parseAs,
      fetch: (sent: Request) => patientFetch(sent, mayRepeat, { ...PATIENCE, ...patience }, timeoutOfTry),
      ...(body === undefined ? {} : { body }),
      ...(body instanceof Blob ? { bodySerializer: () => body } : {}),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      throw signal?.aborted ? cause : unreachable(cause, operation);
    });
    if (!response.ok) {
      throw new ProblemError(problemOf(response, error), operation);
    }
    return { data, response };
  };
}

/** A filter that is not set is not sent: the API takes no parameter without a value. */
function withoutBlanks(query: Record<string, unknown> = {}): Record<string, unknown> {
  const isSet = (value: unknown) => value !== undefined && value !== null && value !== '';
  return Object.fromEntries(Object.entries(query).filter(([, value]) => isSet(value)));
}
