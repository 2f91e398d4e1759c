import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from '../app/settings';

/** Where a reader wanted to go before being sent to sign in. */
export interface SignInState {
  returnTo: string;
}

/** Code flow with PKCE. Tokens live in session storage: they end with the tab and no other tab reads them. */
export function createUserManager(settings: Settings): UserManager {
  const home = new URL(import.meta.env.BASE_URL, window.location.origin).href;
  return new UserManager({
    authority: settings.authority,
    client_id: settings.clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    response_type: 'code',
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
  });
}
