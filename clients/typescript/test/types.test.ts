import { describe, expectTypeOf, test } from 'vitest';
import type { Answer, Api, Client, Listed, Options } from '../src/index.ts';

declare const client: Client;

/** Read by the compiler, never run. */
async function calls() {
  const filter = {} as { tier?: string };
  const page = await client.get('/standings', { query: { tier: filter.tier, after: undefined, limit: 20 } });
  const tierOf: string | undefined = page.items[0]?.tier.code;
  await client.get('/standings', { query: { after: page.next ?? undefined } });
  await client.get('/insight/trend', { query: { from: '2026-01-01', to: '2026-02-01' } });
  await client.get('/customers/{externalId}/standing', { path: { externalId: tierOf ?? 'C-1' } });
  const service = 'benefits' as 'benefits' | 'scoring';
  const letters = await client.get(`/dead-letters/${service}`);
  // @ts-expect-error no such path
  await client.get('/standing');
  // @ts-expect-error the customer's id is missing
  await client.get('/customers/{externalId}/standing');
  // @ts-expect-error both days are needed
  await client.get('/insight/trend', { query: { from: '2026-01-01' } });
  // @ts-expect-error no such filter
  await client.get('/standings', { query: { colour: 'gold' } });
  // @ts-expect-error If-Match is needed
  await client.post('/policies/{version}/approval', { path: { version: 3 } });
  // @ts-expect-error not a list
  client.each('/insight/tiers');
  // @ts-expect-error not a table
  await client.table('/standings');
  return { page, letters };
}

describe('the types', () => {
  test('are those of the document', () => {
    expectTypeOf<Answer<'/insight/tiers'>>().toEqualTypeOf<Api.TierReport>();
    expectTypeOf<Answer<'/appeals', 'post'>>().toEqualTypeOf<Api.ReceivedView>();
    expectTypeOf<Answer<'/policies/{version}', 'delete'>>().toEqualTypeOf<undefined>();
    expectTypeOf<Listed<'/standings'>>().toEqualTypeOf<Api.StandingRow>();
    expectTypeOf<Options<'/appeals', 'post'>['body']>().toEqualTypeOf<Api.AppealRequest>();
    expectTypeOf<Awaited<ReturnType<typeof calls>>['page']>().toEqualTypeOf<Api.PageOfStandingRow>();
    expectTypeOf<Awaited<ReturnType<typeof calls>>['letters']>().toEqualTypeOf<Api.PageOfSummary>();
  });
});
