import type { Client } from '@rung/client';
import { Resource } from './Resource';
import type { RungElement } from './RungElement';

export interface Page<T> {
  items: T[];
  next: string | null;
}

type ReadPage<P> = (client: Client, after: string | undefined) => Promise<P>;

/** A list that grows page by page. */
export class Pages<T, P extends Page<T> = Page<T>> extends Resource<P> {
  isGrowing = false;
  growFailure: unknown;
  readonly #page: ReadPage<P>;
  /** How many pages are shown: read anew, the list does not fold back. */
  readonly #shown: { pages: number };

  constructor(host: RungElement, name: string, page: ReadPage<P>) {
    const shown = { pages: 1 };
    super(
      host,
      () => `${name} ${shown.pages}`,
      (client) => firstPages<T, P>(client, page, shown.pages),
    );
    this.#page = page;
    this.#shown = shown;
  }

  async more(): Promise<void> {
    const before = this.value;
    if (!before?.next || this.isGrowing) {
      return;
    }
    const { next } = before;
    this.isGrowing = true;
    this.growFailure = undefined;
    this.host.requestUpdate();
    try {
      const page = await this.host.session.call(this.host.language, (client) => this.#page(client, next));
      if (this.value === before) {
        this.value = { ...page, items: [...before.items, ...page.items] };
        this.#shown.pages++;
      }
    } catch (failure) {
      this.growFailure = failure;
    }
    this.isGrowing = false;
    this.host.requestUpdate();
  }
}

async function firstPages<T, P extends Page<T>>(
  client: Client,
  page: ReadPage<P>,
  count: number,
  after?: string,
): Promise<P> {
  const read = await page(client, after);
  if (count === 1 || !read.next) {
    return read;
  }
  const rest = await firstPages<T, P>(client, page, count - 1, read.next);
  return { ...rest, items: [...read.items, ...rest.items] };
}
