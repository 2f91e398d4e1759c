import type { paths } from './generated/api.ts';

/** The types of a call, read from the document: which path has which method, what it takes, what it answers. */
export type Method = 'get' | 'put' | 'post' | 'delete';

export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P][M];

type Content<O, Type extends string> = O extends { responses: infer Responses }
  ? {
      [S in keyof Responses]: Responses[S] extends { content: { [T in Type]: infer Body } } ? Body : never;
    }[keyof Responses]
  : never;

/** What a call answers; `undefined` where it answers 204. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = [
  Content<Operation<P, M>, 'application/json'>,
] extends [never]
  ? undefined
  : Content<Operation<P, M>, 'application/json'>;

/** What may be left out may also be `undefined`: a filter that is not set. */
type Loose<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] };

/** The document writes `query?: never` where there are none. */
type IfAny<Value, Key> = [Value] extends [undefined] ? never : Key;

type Parameters<O> = O extends { parameters: infer Given }
  ? { [K in keyof Given as K extends 'path' | 'query' | 'header' ? IfAny<Given[K], K> : never]: Loose<Given[K]> }
  : unknown;

type Sent<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : O extends { requestBody?: { content: { 'application/json': infer Body } } }
    ? { body?: Body | undefined }
    : O extends { requestBody: { content: { 'text/csv': unknown } | { 'application/octet-stream': unknown } } }
      ? { body: Blob }
      : unknown;

/** What a call takes: `path`, `query`, `header` and `body` as the document has them, and a signal that breaks it off. */
export type Options<P extends keyof paths, M extends Method = 'get'> = Parameters<Operation<P, M>> &
  Sent<Operation<P, M>> & { signal?: AbortSignal | undefined };

/** The options may be left out where nothing in them is needed. */
export type Rest<T> = Record<never, never> extends T ? [options?: T] : [options: T];

/** Lists that come in pages. */
export type Listed<P extends keyof paths> =
  Answer<P> extends { items: (infer Item)[]; next: string | null } ? Item : never;

export type ListPath = {
  [P in PathWith<'get'>]: [Listed<P>] extends [never] ? never : P;
}[PathWith<'get'>];

/** Reports that come as a table for a spreadsheet too. */
export type TablePath = {
  [P in PathWith<'get'>]: [Content<Operation<P, 'get'>, 'text/csv'>] extends [never] ? never : P;
}[PathWith<'get'>];
