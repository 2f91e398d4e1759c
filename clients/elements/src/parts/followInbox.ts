import type { Session } from '../api/session';
import type { Message } from '../api/shapes';
import { refresh } from './Resource';

/** What a listener hears of; each as far as it wants to. */
export interface InboxListener {
  onUnread?(unread: number): void;
  onMessage?(message: Message, unread: number): void;
  /** Whether messages arrive by themselves at this moment. */
  onConnection?(isOpen: boolean): void;
}

interface Stream {
  listeners: Set<InboxListener>;
  ending: AbortController;
  isOpen: boolean | undefined;
}

const AFTER_REFUSAL = 30_000;
/** What a message may tell of. */
const TOPICS =
  'standing explanation decisions points sources feedback benefits next-benefits rewards redemptions coupons'.split(
    ' ',
  );
const streams = new WeakMap<Session, Map<string, Stream>>();

/**
 * Follows the inbox of a customer until the answer is called. All elements of a customer hear one stream: it begins with
 * the first and ends with the last of them. With each message everything is read anew that it may tell of.
 */
export function listen(session: Session, language: string, listener: InboxListener): () => void {
  const ofSession = streams.get(session) ?? new Map<string, Stream>();
  streams.set(session, ofSession);
  let stream = ofSession.get(language);
  if (!stream) {
    stream = { listeners: new Set(), ending: new AbortController(), isOpen: undefined };
    ofSession.set(language, stream);
    void follow(session, language, stream);
  }
  const { listeners, ending, isOpen } = stream;
  listeners.add(listener);
  if (isOpen !== undefined) {
    listener.onConnection?.(isOpen);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      ending.abort();
      ofSession.delete(language);
    }
  };
}

/** The client opens a broken stream again; what is refused is asked again later. */
async function follow(session: Session, language: string, stream: Stream): Promise<void> {
  const { signal } = stream.ending;
  const tell = (what: (listener: InboxListener) => void) => {
    for (const listener of [...stream.listeners]) {
      what(listener);
    }
  };
  const onConnection = (isOpen: boolean) => {
    stream.isOpen = isOpen;
    tell((listener) => listener.onConnection?.(isOpen));
  };
  while (!signal.aborted) {
    try {
      for await (const event of session.client(language).inbox({ signal, onConnection })) {
        const { unread } = event;
        if (event.type === 'message') {
          tell((listener) => listener.onMessage?.(event.message, unread));
          refresh(...TOPICS);
        } else {
          tell((listener) => listener.onUnread?.(unread));
        }
      }
    } catch {
      onConnection(false);
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
