import { ErrorResponse, type SigninRedirectArgs, type User, type UserManager } from 'oidc-client-ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../src/testing/server';
import { loadSettings } from './settings';
import { isMember, renewedToken, signedIn, signIn, signOuts, userManagerFor } from './signIn';

const home = import.meta.env.BASE_URL;
const started: SigninRedirectArgs[] = [];
const users = (own: Partial<UserManager> = {}) =>
  ({
    signinRedirect: async (args: SigninRedirectArgs) => {
      started.push(args);
    },
    ...own,
  }) as UserManager;

beforeEach(() => {
  started.length = 0;
  window.history.replaceState({}, '', `${home}#points`);
});

const tokenOf = (claims: object) => `e30.${btoa(JSON.stringify(claims))}.s`;

test('a member is told from staff by the token', () => {
  expect(isMember(tokenOf({ realm_access: { roles: ['customer'] } }))).toBe(true);
  expect(isMember(tokenOf({ realm_access: { roles: ['agent'] } }))).toBe(false);
  expect(isMember('opaque')).toBe(true);
});

test('signing out in one tab is heard in the others', async () => {
  const heard: string[] = [];
  const tell = signOuts(() => heard.push('first'));
  signOuts(() => heard.push('second'));
  tell();
  await expect.poll(() => heard).toEqual(['second']);
});

describe('signing in', () => {
  test('asks for the login page in the language of this one, and remembers where to return to', async () => {
    await signIn(users(), 'en');
    expect(started).toEqual([{ state: { returnTo: '#points' }, ui_locales: 'en' }]);
  });

  test('is by code and PKCE, and leaves tokens to the tab', async () => {
    const manager = userManagerFor({
      authority: 'https://id.example/realms/rung',
      clientId: 'rung-member',
      timeZone: 'UTC',
    });
    expect(manager.settings).toMatchObject({ client_id: 'rung-member', response_type: 'code', disablePKCE: false });
    expect(manager.settings.redirect_uri).toBe(`${window.location.origin}${home}`);
    await manager.settings.userStore.set('probe', '1');
    expect(Object.keys(sessionStorage).some((key) => key.endsWith('probe'))).toBe(true);
    sessionStorage.clear();
  });

  test('takes the code out of the address bar and returns to the page', async () => {
    window.history.replaceState({}, '', `${home}?code=secret&state=1`);
    const alice = { state: { returnTo: '#points' }, access_token: 'T' } as User;
    expect(await signedIn(users({ signinRedirectCallback: async () => alice }))).toBe(alice);
    expect(window.location.search).toBe('');
    expect(window.location.hash).toBe('#points');
  });

  test('that failed leaves no code behind either', async () => {
    window.history.replaceState({}, '', `${home}?error=access_denied&state=1`);
    const failing = users({ signinRedirectCallback: () => Promise.reject(new Error('denied')) });
    await expect(signedIn(failing)).rejects.toThrow('denied');
    expect(window.location.search).toBe('');
  });

  test('is due where nobody is, or the token is over', async () => {
    expect(await signedIn(users({ getUser: async () => null }))).toBeUndefined();
    expect(await signedIn(users({ getUser: async () => ({ expired: true }) as User }))).toBeUndefined();
  });

  test('is started anew where the token cannot be renewed quietly', async () => {
    expect(await renewedToken(users({ signinSilent: async () => ({ access_token: 'N' }) as User }), 'en')).toBe('N');
    void renewedToken(
      users({ signinSilent: () => Promise.reject(new ErrorResponse({ error: 'login_required' })) }),
      'zh-CN',
    );
    await expect.poll(() => started.map(({ ui_locales }) => ui_locales)).toEqual(['zh-CN']);
  });

  test('is not asked of one who has no network', async () => {
    const offline = users({ signinSilent: () => Promise.reject(new TypeError('Failed to fetch')) });
    await expect(renewedToken(offline, 'en')).rejects.toThrow('Failed to fetch');
    expect(started).toEqual([]);
  });
});

test('settings that name no realm are refused', async () => {
  const { origin } = await serve({ [`GET ${home}config.json`]: { clientId: 'rung-member' } });
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => real(`${origin}${String(input)}`, init);
  await expect(loadSettings()).rejects.toThrow('"authority"');
  globalThis.fetch = real;
});
