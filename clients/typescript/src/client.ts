import type { Answer, Listed, ListPath, Method, Options, PathWith, Rest, TablePath } from './calls.ts';
import type { CustomerBehaviour, OutcomeView } from './generated/api.ts';
import { fileNameIn } from './headers.ts';
import { type Following, type InboxEvent, inboxEvents } from './inbox.ts';
import { type AnyOptions, type Sending, sender } from './sending.ts';
import type { Patience } from './waiting.ts';

export interface ClientOptions {
  /** Where the API begins: `https://loyalty.example/api/v1`, or `/api/v1` on the gateway's own pages. */
  base: string;
  /** Asked before each call, so that a renewed token is used at once. */
  token: () => string | undefined | Promise<string | undefined>;
  /** What names and sentences are asked for in, such as `zh-CN`; without it the browser's languages. */
  language?: (() => string | undefined) | undefined;
  /** A try that has no answer after so many milliseconds has failed, as if nothing answered; streams may last. */
  timeout?: number | undefined;
  /** How a busy server is waited for. */
  patience?: Partial<Patience> | undefined;
}

type Call<M extends Method> = <P extends PathWith<M>>(path: P, ...rest: Rest<Options<P, M>>) => Promise<Answer<P, M>>;

/** A table for a spreadsheet, and what the server calls the file. */
export interface Table {
  blob: Blob;
  fileName: string;
}

/** Every call of the API. Each fails with a `ProblemError`, and with nothing else but an abort. */
export interface Client {
  get: Call<'get'>;
  put: Call<'put'>;
  post: Call<'post'>;
  delete: Call<'delete'>;
  /** All items of a list; its pages are asked for as they are needed. */
  each<P extends ListPath>(path: P, ...rest: Rest<Options<P>>): AsyncGenerator<Listed<P>, void, undefined>;
  /** A report as CSV, with a byte order mark for Excel. */
  table<P extends TablePath>(path: P, ...rest: Rest<Options<P>>): Promise<Table>;
  /** Sends up to 1,000 events as one batch; sent again, they are known again by `source` and `id`. */
  sendEvents(events: CustomerBehaviour[], signal?: AbortSignal): Promise<OutcomeView>;
  /** The caller's inbox, live, for as long as it is read; it is opened again by itself. */
  inbox(following?: Following): AsyncGenerator<InboxEvent, void, undefined>;
}

export function createClient(options: ClientOptions): Client {
  return clientOf(sender(options));
}

/** @param send what a test may replace */
export function clientOf(send: Sending): Client {
  const call = (method: Method) => async (path: string, given?: AnyOptions) => (await send(method, path, given)).data;
  return {
    get: call('get') as Client['get'],
    put: call('put') as Client['put'],
    post: call('post') as Client['post'],
    delete: call('delete') as Client['delete'],
    each: ((path, given) => items(send, path, given)) as Client['each'],
    table: ((path, given) => table(send, path, given)) as Client['table'],
    sendEvents: (events, signal) => sendEvents(send, events, signal),
    inbox: (following = {}) => inboxEvents((lastEventId) => openInbox(send, lastEventId, following.signal), following),
  };
}

async function* items(send: Sending, path: string, given: AnyOptions = {}) {
  let after = given.query?.after;
  do {
    const { data } = await send('get', path, { ...given, query: { ...given.query, after } });
    const page = data as { items: unknown[]; next: string | null };
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

async function table(send: Sending, path: string, given?: AnyOptions): Promise<Table> {
  const { data, response } = await send('get', path, { ...given, accept: 'text/csv', parseAs: 'blob' });
  const fileName = fileNameIn(response.headers.get('Content-Disposition')) ?? `${path.split('/').at(-1)}.csv`;
  return { blob: data as Blob, fileName };
}

async function sendEvents(send: Sending, events: CustomerBehaviour[], signal?: AbortSignal): Promise<OutcomeView> {
  const header = { 'Content-Type': 'application/cloudevents-batch+json' };
  const { data } = await send('post', '/events', { header, body: events, signal });
  return data as OutcomeView;
}

async function openInbox(send: Sending, lastEventId: string | undefined, signal: AbortSignal | undefined) {
  const { data } = await send('get', '/me/inbox/stream', {
    header: { 'Last-Event-ID': lastEventId },
    accept: 'text/event-stream',
    parseAs: 'stream',
    signal,
  });
  return data as ReadableStream<Uint8Array>;
}
