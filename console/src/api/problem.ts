/** An RFC 9457 problem, with the fields that ours carry. */
export interface Problem {
  type: string;
  status: number;
  title: string;
  detail?: string;
  errors?: { field: string; reason: string }[];
}

/** Nothing answered at all: the network, or the gateway is down. */
export const UNREACHABLE = 0;

/** Every way in which a call can fail, so that a page has one thing to show. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** The roles of which one would have been enough; what a 403 is explained with. */
  readonly roles: readonly string[];

  constructor(problem: Problem, roles: readonly string[] = []) {
    super(`${problem.status} ${problem.title}`);
    this.problem = problem;
    this.roles = roles;
  }
}

/** Reads a failed answer; a proxy's HTML page or an empty body still makes a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const bare = { type: 'about:blank', status: response.status, title: response.statusText };
  const body: Partial<Problem> | null = await response.json().catch(() => null);
  return { ...bare, ...body, status: response.status };
}
