import { useMemo } from 'react';
import { useAuth } from 'react-oidc-context';
import { rolesIn } from './roles';

/** The roles of who is signed in, for showing only. */
export function useRoles(): string[] {
  const token = useAuth().user?.access_token ?? '';
  return useMemo(() => rolesIn(token), [token]);
}
