import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { SigninRedirectArgs } from 'oidc-client-ts';
import { AuthContext, type AuthContextProps } from 'react-oidc-context';
import { MemoryRouter } from 'react-router';
import type { Api } from '../api/client';
import { ProblemError } from '../api/problem';
import { ApiContext, createQueryClient } from '../api/queries';
import { Looks } from '../app/Looks';
import { Pages } from '../app/Pages';
import { SettingsContext } from '../app/settings';
import { ALICE, POINTS, REPORT } from './samples';

/** An installation with customers, of which a test says what is different. */
export function fakeApi(different: Partial<Api> = {}): Api {
  return {
    tiers: async () => REPORT,
    standings: async () => ({ items: [] }),
    standing: async () => ALICE,
    points: async () => POINTS,
    ...different,
  };
}

export function refused(status: number, title: string, roles: readonly string[] = []): () => Promise<never> {
  return async () => {
    throw new ProblemError({ type: `urn:problem:${status}`, status, title }, roles);
  };
}

/** The console at an address of its own, for someone who is signed in with these roles. */
export function show(address: string, api: Api = fakeApi(), roles: readonly string[] = ['marketer']) {
  const signIns: SigninRedirectArgs[] = [];
  let unauthorised = 0;
  const auth = {
    user: { access_token: tokenOf(roles), profile: { preferred_username: 'marketer' } },
    signinRedirect: async (args: SigninRedirectArgs) => void signIns.push(args),
  } as unknown as AuthContextProps;
  const queries = createQueryClient(() => {
    unauthorised++;
  });
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 0 } });
  render(
    <SettingsContext value={{ authority: 'x', clientId: 'x', apiBase: '/api/v1', timeZone: 'Asia/Shanghai' }}>
      <AuthContext value={auth}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            {/* Without styles: jsdom matching each rule with each element takes most of a run. */}
            <ConfigProvider theme={{ zeroRuntime: true }}>
              <Looks>
                <MemoryRouter initialEntries={[address]}>
                  <Pages />
                </MemoryRouter>
              </Looks>
            </ConfigProvider>
          </QueryClientProvider>
        </ApiContext>
      </AuthContext>
    </SettingsContext>,
  );
  return { signIns, unauthorised: () => unauthorised };
}

function tokenOf(roles: readonly string[]): string {
  return `head.${btoa(JSON.stringify({ realm_access: { roles } }))}.signature`;
}
