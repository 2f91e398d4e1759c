import { describe, expect, test } from 'vitest';
import { mayCall, rolesFor } from '../src/index.ts';

describe('the roles of an operation', () => {
  test('are those of the document', () => {
    expect(rolesFor('get /customers/{externalId}/points')).toContain('benefits-manager');
    expect(rolesFor('get /customers/{externalId}/points')).not.toContain('analyst');
    expect(rolesFor('post /policies/{version}/approval')).toEqual(['approver']);
  });

  test('are none where the document knows no such operation', () => {
    expect(rolesFor('get /toString')).toEqual([]);
    expect(rolesFor('toString')).toEqual([]);
  });

  test('say what can be shown to somebody', () => {
    expect(mayCall(['offline_access', 'marketer'], 'get /insight/tiers')).toBe(true);
    expect(mayCall(['customer'], 'get /insight/tiers')).toBe(false);
  });
});
