import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { askedToWait } from '../src/waiting.ts';
import { failureOf, json, serve } from './server.ts';

const busy = (seconds: string) => new Response(null, { status: 503, headers: { 'Retry-After': seconds } });

describe('a busy server', () => {
  test('is asked again when it says so, at most twice', async () => {
    const { client, asked } = await serve((_, response, count) =>
      count % 3 === 0 ? json(response, 200, { count }) : json(response, 503, {}, { 'Retry-After': '0' }),
    );
    await expect(client.get('/ladder')).resolves.toEqual({ count: 3 });
    expect(asked).toHaveLength(3);
  });

  test('has failed when it is still busy then', async () => {
    const { client, asked } = await serve((_, response) => json(response, 503, {}, { 'Retry-After': '0' }));
    expect(await failureOf(client.get('/ladder'))).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(3);
  });

  test('is not sent twice what it might do twice, unless it would know it again', async () => {
    const { client, asked } = await serve(async (request, response, count) => {
      request.resume();
      json(response, count % 2 ? 503 : 201, { id: '1' }, { 'Retry-After': '0' });
    });
    await client.post('/feedback', { body: { kind: 'review', text: '好' } });
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await failureOf(client.post('/policies/refreshes'))).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(3);
  });

  test('is given up on at once where nobody wants to wait', async () => {
    const { base, asked } = await serve((_, response) => json(response, 503, {}, { 'Retry-After': '0' }));
    const hasty = createClient({ base, token: () => undefined, patience: { tries: 0 } });
    expect(await failureOf(hasty.get('/ladder'))).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(1);
  });

  test('is waited for until then, not for longer than that', () => {
    expect(askedToWait(busy('3'), 10_000)).toBe(3000);
    expect(askedToWait(busy('11'), 10_000)).toBeUndefined();
    expect(askedToWait(busy('Mon, 02 Mar 2026 04:00:02 GMT'), 10_000, Date.UTC(2026, 2, 2, 4))).toBe(2000);
    expect(askedToWait(new Response(null, { status: 503 }), 10_000)).toBeUndefined();
    expect(askedToWait(new Response(null, { status: 200, headers: { 'Retry-After': '1' } }), 10_000)).toBeUndefined();
  });
});
