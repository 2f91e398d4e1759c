import { describe, expect, test } from 'vitest';
import { type Api, createClient, ifMatch, isProblem, ProblemError, UNREACHABLE } from '../src/index.ts';
import { bodyOf, clientAt, failureOf, json, serve } from './server.ts';

async function problemFrom(call: Promise<unknown>): Promise<ProblemError> {
  const failure = await failureOf(call);
  expect(failure).toBeInstanceOf(ProblemError);
  return failure as ProblemError;
}

describe('a call', () => {
  test('carries the token and the language', async () => {
    const { client, asked } = await serve((_, response) => json(response, 200, { tiers: [] }));
    await expect(client.get('/insight/tiers')).resolves.toEqual({ tiers: [] });
    expect(asked[0]?.url).toBe('/api/v1/insight/tiers');
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'accept-language': 'en',
      accept: 'application/json, application/problem+json',
    });
  });

  test('asks for the token each time, and goes without where there is none', async () => {
    const { base, asked } = await serve((_, response) => json(response, 200, {}));
    const tokens = ['first', 'second', undefined];
    const client = createClient({ base, token: () => tokens.shift() });
    for (const _ of [1, 2, 3]) {
      await client.get('/ladder');
    }
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer first', 'Bearer second', undefined]);
  });

  test('that nobody answers ends after a while, where one says how long', async () => {
    const { base } = await serve(() => {});
    const client = createClient({ base, token: () => undefined, timeout: 50 });
    expect((await problemFrom(client.get('/ladder'))).status).toBe(UNREACHABLE);
  });

  test('sends only the filters that are set', async () => {
    const { client, asked } = await serve((_, response) => json(response, 200, { items: [], next: null }));
    await client.get('/standings', { query: { tier: '', after: undefined, limit: 20 } });
    await client.get('/standings', { query: { tier: 'gold', after: 'a=b&c', limit: 20 } });
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/standings?limit=20',
      '/api/v1/standings?tier=gold&after=a%3Db%26c&limit=20',
    ]);
  });

  test('keeps an id with a slash in one piece', async () => {
    const { client, asked } = await serve((_, response) => json(response, 200, {}));
    await client.get('/customers/{externalId}/standing', { path: { externalId: 'shop/7 张' } });
    expect(asked[0]?.url).toBe('/api/v1/customers/shop%2F7%20%E5%BC%A0/standing');
  });

  // as a chosen file has it on machines that know no CSV, or know it as a spreadsheet's
  test.each(['text/csv', '', 'application/vnd.ms-excel'])('sends a file of type "%s" as it is', async (type) => {
    let sent = '';
    const { client, asked } = await serve(async (request, response) => {
      sent = await bodyOf(request);
      json(response, 200, { added: 1, present: 0, refusals: 0, refused: [] });
    });
    const body = new Blob(['SPRING-1\n'], { type });
    await client.post('/coupon-batches/{id}/code-imports', { path: { id: 'b' }, body });
    expect([sent, asked[0]?.headers['content-type']]).toEqual(['SPRING-1\n', 'text/csv']);
  });

  test('sends a body, and the hash that was read', async () => {
    let sent = '';
    const { client, asked } = await serve(async (request, response) => {
      sent = await bodyOf(request);
      json(response, 200, {});
    });
    await client.put('/policies/{version}', {
      path: { version: 3 },
      header: ifMatch('abc'),
      body: { comment: '更容易' } as Api.PolicyDraft,
    });
    expect(asked[0]).toMatchObject({ method: 'PUT', url: '/api/v1/policies/3' });
    expect(asked[0]?.headers).toMatchObject({ 'if-match': '"abc"', 'content-type': 'application/json' });
    expect(JSON.parse(sent)).toEqual({ comment: '更容易' });
  });

  test('may answer nothing', async () => {
    const { client } = await serve((_, response) => response.writeHead(204).end());
    await expect(client.delete('/policies/{version}', { path: { version: 3 } })).resolves.toBeUndefined();
  });

  test('that must not be done twice has a key of its own, or that of the caller', async () => {
    const { client, asked } = await serve((_, response) => json(response, 201, { id: '1' }));
    const body = { kind: 'review', text: '好' } as const;
    await client.post('/feedback', { body });
    await client.post('/feedback', { body });
    await client.post('/feedback', { body, header: { 'Idempotency-Key': 'mine' } });
    await client.post('/me/inbox/{id}/read', { path: { id: '1' } });
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.anything(), 'mine', undefined]);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('a call that fails', () => {
  test('says what the service said, and what is wrong with each field', async () => {
    const sent = {
      type: 'urn:problem:invalid',
      status: 400,
      title: 'The request is not valid',
      errors: [{ field: 'limit', reason: 'must be at most 200' }],
    };
    const { client } = await serve((_, response) => json(response, 400, sent));
    const failure = await problemFrom(client.get('/insight/tiers'));
    expect(failure.problem).toEqual(sent);
    expect(failure.operation).toBe('get /insight/tiers');
    expect(failure.reasonOf('limit')).toBe('must be at most 200');
    expect(failure.reasonOf('after')).toBeUndefined();
    expect(isProblem(failure, 400)).toBe(true);
    expect(isProblem(failure, 403)).toBe(false);
  });

  test("makes a problem of a proxy's error page, and of an empty one", async () => {
    const { client } = await serve((_, response, count) =>
      response.writeHead(502).end(count === 1 ? '<html>Bad gateway</html>' : undefined),
    );
    const problem = { type: 'about:blank', status: 502, title: 'Bad Gateway' };
    expect((await problemFrom(client.get('/ladder'))).problem).toEqual(problem);
    expect((await problemFrom(client.get('/ladder'))).problem).toEqual(problem);
  });

  test('because nobody answers is a problem of its own', async () => {
    expect((await problemFrom(clientAt('http://127.0.0.1:1/api/v1').get('/ladder'))).status).toBe(UNREACHABLE);
  });

  test('because it was broken off is no problem', async () => {
    const { client } = await serve(() => {});
    const breaking = new AbortController();
    const call = failureOf(client.get('/ladder', { signal: breaking.signal }));
    breaking.abort();
    expect(await call).toMatchObject({ name: 'AbortError' });
  });
});
