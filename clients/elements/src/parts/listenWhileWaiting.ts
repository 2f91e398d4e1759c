import type { Session } from '../api/session';
import type { Feedback } from '../api/shapes';
import { listen } from './followInbox';
import type { Pages } from './Pages';
import type { RungElement } from './RungElement';

/** Hears of answers, and reads them, for as long as something of the customer's waits for one. */
export function listenWhileWaiting(host: RungElement, feedback: Pages<Feedback>): void {
  let leave: (() => void) | undefined;
  let heard: { session: Session; language: string } | undefined;
  const stop = () => {
    leave?.();
    leave = heard = undefined;
  };
  host.addController({
    hostUpdated: () => {
      const isWaiting = feedback.value?.items.some(({ status }) => status !== 'resolved') ?? false;
      const { session, language } = host;
      if (!isWaiting || !host.isConnected) {
        stop();
      } else if (heard?.session !== session || heard.language !== language) {
        stop();
        heard = { session, language };
        leave = listen(session, language, {});
      }
    },
    hostDisconnected: stop,
  });
}
