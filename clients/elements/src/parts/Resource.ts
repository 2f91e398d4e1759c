import { type Client, isProblem } from '@rung/client';
import type { ReactiveController } from 'lit';
import type { RungElement } from './RungElement';

const shown = new Set<Resource<unknown>>();

/** Reads anew, without a flicker, what elements of this page show of these: `standing`, `feedback` … */
export function refresh(...topics: string[]): void {
  readAnew([...shown].filter(({ topic }) => topics.includes(topic)));
}

/** Two elements that show the same ask once: all is forgotten first. */
function readAnew(resources: readonly Resource<unknown>[]): void {
  const due = resources.filter(({ host }) => host.session.isReady);
  for (const { host, topic } of due) {
    host.session.forget(topic);
  }
  for (const resource of due) {
    void resource.load(true);
  }
}

// what failed without a network is there when the network is, and what is shown may be old
globalThis.addEventListener?.('online', () => readAnew([...shown]));

/** A page that was out of sight for so many milliseconds is read anew: overnight there is a new day to sign in for. */
const OLD_AFTER = 60_000;

let hiddenSince = 0;
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    hiddenSince = Date.now();
  } else if (Date.now() - hiddenSince >= OLD_AFTER) {
    readAnew([...shown]);
  }
});

/** Something that an element reads: loading, there, not there, or failed. Knows the newest request only. */
export class Resource<T> implements ReactiveController {
  value: T | undefined;
  failure: unknown;
  isLoading = true;
  /** The server knows nothing of it: a customer without any order yet. */
  isMissing = false;

  readonly host: RungElement;
  readonly #name: () => string;
  readonly #read: (client: Client) => Promise<T>;
  #newest = 0;

  /** @param name its topic and what more tells it apart: elements that read the same at the same time share the answer */
  constructor(host: RungElement, name: string | (() => string), read: (client: Client) => Promise<T>) {
    this.host = host;
    this.#name = typeof name === 'string' ? () => name : name;
    this.#read = read;
    host.addController(this);
    host.resources.push(this);
  }

  get topic(): string {
    return this.#name().split(' ')[0] ?? '';
  }

  hostConnected(): void {
    shown.add(this);
  }

  hostDisconnected(): void {
    shown.delete(this);
    this.#newest++;
  }

  /** @param quietly keeps what is shown until the answer is there, and what it shows where it fails */
  async load(quietly = false): Promise<void> {
    const mine = ++this.#newest;
    if (!quietly || this.value === undefined) {
      this.isLoading = true;
      this.failure = undefined;
      this.host.requestUpdate();
    }
    try {
      const value = await this.host.session.read(this.#name(), this.host.language, this.#read);
      if (mine === this.#newest) {
        this.settle({ value });
      }
    } catch (failure) {
      if (mine === this.#newest && (!quietly || this.isLoading)) {
        this.settle(isProblem(failure, 404) ? { isMissing: true } : { failure });
      }
    }
  }

  /** Shows it at once, before the server agrees. */
  put(value: T): void {
    this.value = value;
    this.host.requestUpdate();
  }

  protected settle(outcome: { value?: T; failure?: unknown; isMissing?: boolean }): void {
    this.value = outcome.value;
    this.failure = outcome.failure;
    this.isMissing = outcome.isMissing ?? false;
    this.isLoading = false;
    if (outcome.failure !== undefined) {
      this.host.failed(outcome.failure);
    }
    this.host.requestUpdate();
  }
}
