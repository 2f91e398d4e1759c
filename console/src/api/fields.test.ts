import type { Api } from '@rung/client';
import { fakeClient, refusal } from '@rung/client/testing';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields';

describe('a refused form', () => {
  test('is told at each of its fields, all at once', async () => {
    const errors = [
      { field: 'ladder.gold.enter', reason: 'must be above silver' },
      { field: 'ladder.gold.enter', reason: 'must be whole' },
      { field: 'tiers[0].name', reason: 'must not be blank' },
    ];
    const client = fakeClient({ 'post /policies': refusal(422, { errors }) });
    const failure = await client.post('/policies', { body: {} as Api.PolicyDraft }).catch((reason: unknown) => reason);
    expect(fieldsOf(failure)).toEqual([
      { name: ['ladder', 'gold', 'enter'], errors: ['must be above silver', 'must be whole'] },
      { name: ['tiers', 0, 'name'], errors: ['must not be blank'] },
    ]);
  });

  test('may have nothing wrong with a field', () => {
    expect(fieldsOf(new Error('the network'))).toEqual([]);
  });
});
