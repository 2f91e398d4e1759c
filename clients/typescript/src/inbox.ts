import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { InboxMessageView } from './generated/api.ts';
import { ProblemError } from './problem.ts';
import { pause } from './waiting.ts';

/** A new message with the count of unread ones, or the count alone: at the start, and when something was read. */
export type InboxEvent =
  | { type: 'message'; id: string; message: InboxMessageView; unread: number }
  | { type: 'unread'; id: string; unread: number };

/** @returns the open stream, from what came after that event on */
export type Opening = (lastEventId: string | undefined) => Promise<ReadableStream<Uint8Array>>;

export interface Following {
  signal?: AbortSignal | undefined;
  /** Where an earlier reading ended; what was missed since then comes first. */
  lastEventId?: string | undefined;
  /** Told when the stream opens, and when it cannot be opened or has broken off: it is tried again. */
  onConnection?: ((isOpen: boolean) => void) | undefined;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Opens the stream again whenever it ends: it ends with the token that opened it, with a proxy's patience or a restart. Only
 * a refusal ends the reading, and the signal.
 */
export async function* inboxEvents(open: Opening, following: Following, firstPause = FIRST_PAUSE) {
  const { signal, onConnection } = following;
  let last = following.lastEventId;
  let wait = firstPause;
  while (!signal?.aborted) {
    try {
      const stream = await open(last);
      onConnection?.(true);
      for await (const event of eventsOf(stream)) {
        wait = firstPause;
        last = event.id ?? last;
        const told = inboxEvent(event.event, event.id ?? '', event.data);
        if (told) {
          yield told;
        }
      }
    } catch (failure) {
      if (signal?.aborted) {
        return;
      }
      if (isRefusal(failure)) {
        throw failure;
      }
      onConnection?.(false);
    }
    await pause(wait, signal).catch(() => undefined);
    wait = Math.min(wait * 2, LONGEST_PAUSE);
  }
}

/** Not every browser can iterate over a stream. */
async function* eventsOf(body: ReadableStream<Uint8Array>) {
  const reader = body
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Nothing of an event that a newer server sends. */
function inboxEvent(type: string | undefined, id: string, data: string): InboxEvent | undefined {
  return type === 'message' || type === 'unread' ? { type, id, ...JSON.parse(data) } : undefined;
}

/** A token that has just run out is worth another try with the next one; too many streams, another one later. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof ProblemError && [400, 401, 403, 404, 406].includes(failure.status);
}
