import { describe, expect, test } from 'vitest';
import { rolesIn } from './roles';

const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the roles in a token', () => {
  test('are those of the realm, in any alphabet', () => {
    expect(rolesIn(token({ realm_access: { roles: ['marketer', '审批人~?>'] } }))).toEqual(['marketer', '审批人~?>']);
  });

  test('are none where the token says nothing or is not one', () => {
    expect(rolesIn(token({}))).toEqual([]);
    expect(rolesIn('opaque')).toEqual([]);
    expect(rolesIn('')).toEqual([]);
  });
});
