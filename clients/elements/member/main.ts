import './member.css';
import type { UserManager } from 'oidc-client-ts';
import { configure } from '../src/api/session';
import { MemberCentre, pageLanguage } from './MemberCentre';
import { loadSettings } from './settings';
import { renewedToken, signedIn, signIn, userManagerFor } from './signIn';

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
    if (user) {
      configure({
        api: new URL('/api/v1', window.location.origin).href,
        timeZone: settings.timeZone,
        token: user.access_token,
        renewToken: () => renewedToken(users, pageLanguage()),
      });
      show(users, user.profile.preferred_username ?? '');
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

function show(users: UserManager, name: string): void {
  centre.name = name;
  centre.signOut = () => void users.signoutRedirect();
  centre.state = 'ready';
}
