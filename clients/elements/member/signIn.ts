import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { claimsOf } from '../src/api/session';
import type { Language } from '../src/i18n/language';
import type { Settings } from './settings';

interface SignInState {
  returnTo: string;
}

/** Code flow with PKCE. Tokens live in session storage: they end with the tab and no other tab reads them. */
export function userManagerFor({ authority, clientId }: Settings): UserManager {
  const home = new URL(import.meta.env.BASE_URL, window.location.origin).href;
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    response_type: 'code',
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    // the elements ask for a new token when they need one
    automaticSilentRenew: false,
  });
}

/** Staff have accounts too, and nothing to see here; a token that names no roles is the server's to judge. */
export function isMember(token: string): boolean {
  return claimsOf(token).realm_access?.roles?.includes('customer') ?? true;
}

/**
 * Between the member centre's tabs: each keeps its own tokens, and signing out in one is meant for all.
 * @returns tells the others
 */
export function signOuts(onSignOut: () => void): () => void {
  const channel = new BroadcastChannel('rung.member');
  channel.onmessage = onSignOut;
  return () => channel.postMessage('signed-out');
}

/** The login page speaks the language that this page speaks. */
export function signIn(users: UserManager, language: Language): Promise<void> {
  const state: SignInState = { returnTo: window.location.hash };
  return users.signinRedirect({ state, ui_locales: language });
}

/** Who is signed in, coming back from the login page too; nobody where it is still to be done. */
export async function signedIn(users: UserManager): Promise<User | undefined> {
  const asked = new URLSearchParams(window.location.search);
  if (asked.has('state') && (asked.has('code') || asked.has('error'))) {
    try {
      const user = await users.signinRedirectCallback();
      const { returnTo } = (user.state ?? {}) as Partial<SignInState>;
      window.history.replaceState({}, '', import.meta.env.BASE_URL + (returnTo ?? ''));
      return user;
    } catch (failure) {
      window.history.replaceState({}, '', import.meta.env.BASE_URL);
      throw failure;
    }
  }
  const user = await users.getUser();
  return user && !user.expired ? user : undefined;
}

/** A new token while the session at the login page lives; else the reader signs in again. Without a network they stay. */
export async function renewedToken(users: UserManager, language: Language): Promise<string> {
  const user = await users.signinSilent().catch((failure: unknown) => {
    if (failure instanceof ErrorResponse) {
      return null;
    }
    throw failure;
  });
  if (!user) {
    await signIn(users, language);
    return new Promise(() => {}); // the page is being left
  }
  return user.access_token;
}
