import type { Answer, Method, Options, PathWith } from './calls.ts';
import { type Client, clientOf } from './client.ts';
import { type Problem, ProblemError } from './problem.ts';
import type { OperationName } from './roles.ts';

type Prepared<O> = O extends `${infer M extends Method} ${infer P}`
  ? P extends PathWith<M>
    ? (options: Options<P, M>) => Answer<P, M> | Promise<Answer<P, M>>
    : never
  : never;

/** What a test's server answers, by operation: `{ 'get /insight/tiers': () => REPORT }`. */
export type Answers = { [O in OperationName]?: Prepared<O> };

/** What an answer throws that refuses. */
class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** An answer that refuses, as the server would: `{ 'get /points/proof': refusal(403) }`. */
export function refusal(status: number, facts: Partial<Problem> = {}): () => never {
  return () => {
    throw new Refusal({ type: `urn:problem:${status}`, title: String(status), ...facts, status });
  };
}

/** A client without a network. What was not prepared is not found. */
export function fakeClient(answers: Answers): Client {
  return clientOf(async (method, path, options = {}) => {
    const operation = `${method} ${path}`;
    const prepared = answers[operation as OperationName] as ((options: unknown) => unknown) | undefined;
    try {
      const answer = prepared ?? refusal(404, { title: `The test prepared no answer to ${operation}` });
      return { data: await answer(options), response: new Response() };
    } catch (failure) {
      throw failure instanceof Refusal ? new ProblemError(failure.problem, operation) : failure;
    }
  });
}
