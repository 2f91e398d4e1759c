export type Role = 'analyst' | 'marketer' | 'benefits-manager' | 'agent' | 'approver' | 'admin';

/** The roles that may read standings and insight. The services decide; this is what a refusal is explained with. */
export const READS_STANDINGS: readonly Role[] = [
  'analyst',
  'marketer',
  'benefits-manager',
  'agent',
  'approver',
  'admin',
];
export const READS_POINTS: readonly Role[] = ['benefits-manager', 'agent', 'admin'];

/** The roles in a Keycloak access token, for showing only: no decision is taken from a token that was not verified. */
export function rolesIn(accessToken: string): string[] {
  try {
    const payload = accessToken.split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const claims: { realm_access?: { roles?: string[] } } = JSON.parse(new TextDecoder().decode(bytes));
    return claims.realm_access?.roles ?? [];
  } catch {
    return [];
  }
}
