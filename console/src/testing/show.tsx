import type { Role } from '@rung/client';
import { type Answers, fakeClient } from '@rung/client/testing';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { SigninRedirectArgs } from 'oidc-client-ts';
import { AuthContext, type AuthContextProps } from 'react-oidc-context';
import { MemoryRouter } from 'react-router';
import { ClientContext, createQueryClient } from '../api/queries';
import { Looks } from '../app/Looks';
import { Pages } from '../app/Pages';
import { SettingsContext } from '../app/settings';
import { GROUPS, LOYALTY, MIGRATION, TREND } from './reports';
import { ALICE, POINTS, REPORT } from './samples';

/** An installation with customers, of which a test says what is different. */
const ANSWERS: object = {
  'get /insight/tiers': () => REPORT,
  'get /insight/trend': () => TREND,
  'get /insight/migration': () => MIGRATION,
  'get /insight/loyalty': () => LOYALTY,
  'get /insight/lifecycle': () => GROUPS,
  'get /insight/churn': () => GROUPS,
  'get /insight/goals': () => ({ goals: [] }),
  'get /standings': () => ({ items: [], next: null }),
  'get /feedback/counts': () => ({ open: 3, assigned: 1, resolved: 9, mine: 0, oldestUnresolvedAt: null }),
  'get /feedback/agents': () => ({ logins: ['agnes', 'marketer', 'wang'] }),
  'get /customers/{externalId}/overrides': () => ({ overrides: [] }),
  'get /customers/{externalId}/standing': () => ALICE,
  'get /customers/{externalId}/points': () => POINTS,
};

function tokenOf(roles: readonly Role[]): string {
  return `e30.${btoa(JSON.stringify({ realm_access: { roles } }))}.signature`;
}

/** The console at an address of its own, for someone who is signed in with these roles. */
export function show(address: string, answers: Answers = {}, roles: readonly Role[] = ['marketer']) {
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
        <ClientContext value={fakeClient({ ...ANSWERS, ...answers })}>
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
        </ClientContext>
      </AuthContext>
    </SettingsContext>,
  );
  return { signIns, unauthorised: () => unauthorised };
}
