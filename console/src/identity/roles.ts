import { mayCall, type OperationName } from '@rung/client';
import { useCallback, useMemo } from 'react';
import { useAuth } from 'react-oidc-context';

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

/** The roles of who is signed in, for showing only. */
export function useRoles(): string[] {
  const token = useAuth().user?.access_token ?? '';
  return useMemo(() => rolesIn(token), [token]);
}

/** Whether the reader may do something: `const may = useMay(); may('get /audit')`. The services decide. */
export function useMay(): (operation: OperationName) => boolean {
  const roles = useRoles();
  return useCallback((operation) => mayCall(roles, operation), [roles]);
}
