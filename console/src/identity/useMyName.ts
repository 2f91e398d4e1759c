import { useAuth } from 'react-oidc-context';

/** The name under which the service knows who is signed in. */
export function useMyName(): string {
  return useAuth().user?.profile.preferred_username ?? '';
}
