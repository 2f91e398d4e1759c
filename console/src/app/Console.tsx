import { createClient } from '@rung/client';
import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { useMemo } from 'react';
import { AuthProvider } from 'react-oidc-context';
import { HashRouter } from 'react-router';
import { ClientContext, createQueryClient } from '../api/queries';
import { SignedIn } from '../identity/SignedIn';
import { afterSignIn, signInAgain } from '../identity/signIn';
import { createUserManager } from '../identity/userManager';
import { Pages } from './Pages';
import { type Settings, SettingsContext } from './settings';

/**
 * Addresses are behind a hash, so that any web server can serve the console as plain files, and a bookmark works without
 * the server knowing our pages. The router starts after signing in: only then the address is the reader's again.
 */
export function Console({ settings }: { settings: Settings }) {
  const { users, client, queries } = useMemo(() => {
    const users = createUserManager(settings);
    return {
      users,
      client: createClient({
        base: settings.apiBase,
        token: async () => (await users.getUser())?.access_token,
        language: () => i18next.language,
      }),
      queries: createQueryClient(() => signInAgain(users)),
    };
  }, [settings]);
  return (
    <SettingsContext value={settings}>
      <AuthProvider userManager={users} onSigninCallback={(user) => afterSignIn(user ?? undefined)}>
        <SignedIn>
          <ClientContext value={client}>
            <QueryClientProvider client={queries}>
              <HashRouter>
                <Pages />
              </HashRouter>
            </QueryClientProvider>
          </ClientContext>
        </SignedIn>
      </AuthProvider>
    </SettingsContext>
  );
}
