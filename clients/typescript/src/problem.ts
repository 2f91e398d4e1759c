import type { Problem as Told } from './generated/api.ts';

/** An RFC 9457 problem. `type` never changes its meaning: decide by it; further fields are facts, such as `reason`. */
export type Problem = Told & { [fact: string]: unknown };

/** The status of a call that nothing answered: the network, or the gateway is down. */
export const UNREACHABLE = 0;

/** Every way in which a call can fail, so that there is one thing to catch. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** What was called, as the document names it: `get /standings`. */
  readonly operation: string;

  constructor(problem: Problem, operation: string, options?: ErrorOptions) {
    super(`${operation}: ${problem.status} ${problem.detail ?? problem.title}`, options);
    this.problem = problem;
    this.operation = operation;
  }

  get status(): number {
    return this.problem.status;
  }

  /** What is wrong with a field, as the body or the address names it: `ladder.gold.enter`. */
  reasonOf(field: string): string | undefined {
    return this.problem.errors?.find((error) => error.field === field)?.reason;
  }
}

export function isProblem(failure: unknown, status?: number): failure is ProblemError {
  return failure instanceof ProblemError && (status === undefined || failure.status === status);
}

/** What a failed answer says; a proxy's HTML page or an empty body still makes a problem. */
export function problemOf(response: Response, body: unknown): Problem {
  const told = typeof body === 'object' ? body : undefined;
  return { type: 'about:blank', title: response.statusText, ...told, status: response.status };
}

export function unreachable(cause: unknown, operation: string): ProblemError {
  const problem = { type: 'about:blank', status: UNREACHABLE, title: 'Nothing answered', detail: String(cause) };
  return new ProblemError(problem, operation, { cause });
}
