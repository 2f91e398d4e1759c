import { describe, expect, test } from 'vitest';
import { ProblemError } from './problem';
import { createQueryClient, worthAnotherTry } from './queries';

const problem = (status: number) => new ProblemError({ type: 'about:blank', status, title: '' });

describe('a failed query', () => {
  test('is not repeated where it was refused', () => {
    expect([400, 401, 403, 404, 429].filter((status) => worthAnotherTry(0, problem(status)))).toEqual([]);
  });

  test('is repeated twice where the server failed or was not there', () => {
    for (const status of [0, 500, 503]) {
      expect([0, 1, 2].map((failures) => worthAnotherTry(failures, problem(status)))).toEqual([true, true, false]);
    }
  });

  test('with 401 sends the reader to sign in', async () => {
    let sent = 0;
    const queries = createQueryClient(() => {
      sent++;
    });
    const asking = (status: number) =>
      queries
        .fetchQuery({ queryKey: [status], queryFn: () => Promise.reject(problem(status)), retry: false })
        .catch(() => undefined);
    await asking(403);
    expect(sent).toBe(0);
    await asking(401);
    expect(sent).toBe(1);
  });
});
