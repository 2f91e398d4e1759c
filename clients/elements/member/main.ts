import './member.css';
import type { User, UserManager } from 'oidc-client-ts';
import { configure } from '../src/api/session';
import { languageOf } from '../src/i18n/language';
import { forgetDrafts } from '../src/parts/drafts';
import { MemberCentre, pageLanguage } from './MemberCentre';
import { loadSettings } from './settings';
import { isMember, renewedToken, signedIn, signIn, signOuts, userManagerFor } from './signIn';

document.documentElement.lang = pageLanguage();
const centre = new MemberCentre();
document.getElementById('root')?.append(centre);
await start();

/** Signs in where nobody is; what fails is said, with a way to try again. */
async function start(): Promise<void> {
  try {
    const settings = await loadSettings();
    const users = userManagerFor(settings);
    const user = await signedIn(users);
    if (user && !isMember(user.access_token)) {
      show(users, user, 'staff');
    } else if (user) {
      configure({
        api: new URL('/api/v1', window.location.origin).href,
        timeZone: settings.timeZone,
        token: user.access_token,
        renewToken: () => renewedToken(users, pageLanguage()),
      });
      show(users, user, 'ready');
    } else {
      await signIn(users, pageLanguage());
    }
  } catch {
    centre.retry = () => {
      centre.state = 'starting';
      void start();
    };
    centre.state = 'failed';
  }
}

function show(users: UserManager, { profile }: User, state: 'ready' | 'staff'): void {
  const tellOthers = signOuts(() => void leave(users));
  centre.name = profile.preferred_username ?? '';
  centre.accountLanguage = languageOf(profile.locale);
  centre.signOut = () => {
    tellOthers();
    forgetDrafts();
    void users.signoutRedirect();
  };
  centre.state = state;
}

/** Signed out in another tab: nothing of the customer stays here, and the login page waits until that tab is through. */
async function leave(users: UserManager): Promise<void> {
  forgetDrafts();
  await users.removeUser();
  centre.retry = () => window.location.reload();
  centre.state = 'left';
}
