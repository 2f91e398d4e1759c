import { describe, expect, test } from 'vitest';
import { json, serve } from '../testing/server';
import { createApi } from './client';
import { ProblemError, UNREACHABLE } from './problem';

function apiAt(base: string) {
  return createApi({ base, token: async () => 'secret', language: () => 'en' });
}

async function problemFrom(call: Promise<unknown>): Promise<ProblemError> {
  const failure = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(failure).toBeInstanceOf(ProblemError);
  return failure as ProblemError;
}

describe('a call', () => {
  test('carries the token and the language', async () => {
    const { base, asked } = await serve((_, response) => json(response, 200, { tiers: [] }));
    await expect(apiAt(base).tiers()).resolves.toEqual({ tiers: [] });
    expect(asked[0]?.url).toBe('/api/v1/insight/tiers');
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'accept-language': 'en' });
  });

  test('sends only the filters that are set', async () => {
    const { base, asked } = await serve((_, response) => json(response, 200, { items: [] }));
    await apiAt(base).standings({ tier: '', after: undefined, limit: 20 });
    await apiAt(base).standings({ tier: 'gold', after: 'a=b&c', limit: 20 });
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/standings?limit=20',
      '/api/v1/standings?tier=gold&after=a%3Db%26c&limit=20',
    ]);
  });

  test('keeps an id with a slash in one piece', async () => {
    const { base, asked } = await serve((_, response) => json(response, 200, {}));
    await apiAt(base).standing('shop/7 张');
    expect(asked[0]?.url).toBe('/api/v1/customers/shop%2F7%20%E5%BC%A0/standing');
  });

  test('fails with the problem that the service sent', async () => {
    const sent = {
      type: 'urn:problem:invalid',
      status: 400,
      title: 'The request is not valid',
      errors: [{ field: 'limit', reason: 'must be at most 200' }],
    };
    const { base } = await serve((_, response) => json(response, 400, sent));
    expect((await problemFrom(apiAt(base).tiers())).problem).toEqual(sent);
  });

  test('that is refused says which roles would have been enough', async () => {
    const { base } = await serve((_, response) => json(response, 403, { title: 'Forbidden' }));
    const refusal = await problemFrom(apiAt(base).points('C-ALICE'));
    expect(refusal.problem.status).toBe(403);
    expect(refusal.roles).toContain('benefits-manager');
    expect(refusal.roles).not.toContain('analyst');
  });

  test("makes a problem of a proxy's error page", async () => {
    const { base } = await serve((_, response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    expect((await problemFrom(apiAt(base).tiers())).problem).toMatchObject({ status: 502, title: 'Bad Gateway' });
  });

  test('that nobody answers is a problem of its own', async () => {
    expect((await problemFrom(apiAt('http://127.0.0.1:1/api/v1').tiers())).problem.status).toBe(UNREACHABLE);
  });
});
