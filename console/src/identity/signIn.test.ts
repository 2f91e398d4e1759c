import type { SigninRedirectArgs, User } from 'oidc-client-ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterSignIn, signInAgain, startSignIn } from './signIn';

const started: SigninRedirectArgs[] = [];
const users = {
  signinRedirect: async (args: SigninRedirectArgs) => {
    started.push(args);
  },
};

describe('signing in', () => {
  beforeEach(() => {
    started.length = 0;
    afterSignIn(undefined, 0);
    window.history.replaceState({}, '', '/console/#/customers/C-ALICE');
  });

  test('remembers the page that was asked for', async () => {
    await startSignIn(users);
    expect(started).toEqual([{ state: { returnTo: '#/customers/C-ALICE' }, ui_locales: 'zh-CN' }]);
  });

  test('leads to a page in the language of these', async () => {
    localStorage.setItem('rung.language', 'en');
    await startSignIn(users);
    localStorage.clear();
    expect(started[0]?.ui_locales).toBe('en');
  });

  test('takes the code out of the address bar and returns to that page', () => {
    window.history.replaceState({}, '', '/console/?code=secret&state=1');
    afterSignIn({ state: { returnTo: '#/customers/C-ALICE' } } as User);
    expect(window.location.search).toBe('');
    expect(window.location.hash).toBe('#/customers/C-ALICE');
  });

  test('is not started again when even a fresh token is refused', () => {
    afterSignIn(undefined, 100_000);
    signInAgain(users, 101_000);
    expect(started).toHaveLength(0);
    signInAgain(users, 130_000);
    expect(started).toHaveLength(1);
  });

  test('is started once for several calls that are refused together', () => {
    signInAgain(users, 200_000);
    signInAgain(users, 200_010);
    expect(started).toHaveLength(1);
  });
});
