import type { Session } from '../api/session';
import type { Message } from '../api/shapes';

export interface InboxListener {
  onUnread(unread: number): void;
  onMessage(message: Message, unread: number): void;
}

const AFTER_REFUSAL = 30_000;

/** Follows the inbox until the signal says that nobody listens any more. The client opens a broken stream again; what is refused is asked again later. */
export async function follow(
  session: Session,
  language: string,
  signal: AbortSignal,
  listener: InboxListener,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of session.client(language).inbox({ signal })) {
        if (event.type === 'message') {
          listener.onMessage(event.message, event.unread);
        } else {
          listener.onUnread(event.unread);
        }
      }
    } catch {
      await pause(AFTER_REFUSAL, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
