import { describe, expect, test } from 'vitest';
import { fakeClient, refusal } from '../src/testing.ts';
import { failureOf } from './server.ts';

describe("a test's client", () => {
  test('answers what was prepared for what it was asked', async () => {
    const client = fakeClient({
      'get /me/points/entries': ({ query }) => ({ items: [], next: query?.after ? null : '1' }),
    });
    await expect(client.get('/me/points/entries')).resolves.toEqual({ items: [], next: '1' });
    for await (const _ of client.each('/me/points/entries')) {
      expect.unreachable();
    }
  });

  test('refuses as the server would', async () => {
    const client = fakeClient({ 'get /points/proof': refusal(403) });
    expect(await failureOf(client.get('/points/proof'))).toMatchObject({ status: 403, operation: 'get /points/proof' });
  });

  test('says what nobody prepared', async () => {
    expect(await failureOf(fakeClient({}).get('/ladder'))).toMatchObject({ status: 404, operation: 'get /ladder' });
  });
});
