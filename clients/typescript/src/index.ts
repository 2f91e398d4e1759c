export type { Answer, Listed, ListPath, Method, Options, PathWith, TablePath } from './calls.ts';
export { type Client, type ClientOptions, createClient, type Table } from './client.ts';
/** Every shape of the API by its name in the document: `Api.StandingView`. */
export type * as Api from './generated/api.ts';
export type { Role } from './generated/operations.ts';
export { ifMatch, newKey } from './headers.ts';
export type { Following, InboxEvent } from './inbox.ts';
export { isProblem, type Problem, ProblemError, UNREACHABLE } from './problem.ts';
export { mayCall, type OperationName, rolesFor } from './roles.ts';
export type { Patience } from './waiting.ts';
