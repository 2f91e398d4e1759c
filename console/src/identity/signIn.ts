import type { SigninRedirectArgs, User } from 'oidc-client-ts';
import { storedLanguage } from '../i18n';
import type { SignInState } from './userManager';

/** The user manager, or the auth context around it, which also shows what fails. */
interface CanSignIn {
  signinRedirect(args: SigninRedirectArgs): Promise<void>;
}

const TOO_SOON = 15_000;
let lastSignIn = Number.NEGATIVE_INFINITY;

/** Takes the code out of the address bar, and the reader to where they wanted to go. */
export function afterSignIn(user: User | undefined, now: number = Date.now()): void {
  lastSignIn = now;
  const state = user?.state as SignInState | undefined;
  window.history.replaceState({}, '', import.meta.env.BASE_URL + (state?.returnTo ?? ''));
}

/** The login page speaks the language of these pages. */
export function startSignIn(users: CanSignIn): Promise<void> {
  const state: SignInState = { returnTo: window.location.hash };
  return users.signinRedirect({ state, ui_locales: storedLanguage() });
}

/**
 * After a 401, once for all calls that were under way. Where the services refuse even a fresh token (wrong issuer, wrong
 * clock), signing in again and again would never end: then the refusal stays on the page, with a button.
 */
export function signInAgain(users: CanSignIn, now: number = Date.now()): void {
  if (now - lastSignIn > TOO_SOON) {
    lastSignIn = now;
    void startSignIn(users);
  }
}
