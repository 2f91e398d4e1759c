import type { Client } from '@rung/client';
import { Resource } from './Resource';
import type { RungElement } from './RungElement';

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A list that grows page by page. */
export class Pages<T, P extends Page<T> = Page<T>> extends Resource<P> {
  isGrowing = false;
  growFailure: unknown;
  readonly #page: (client: Client, after: string | undefined) => Promise<P>;

  constructor(host: RungElement, name: string, page: (client: Client, after: string | undefined) => Promise<P>) {
    super(host, name, (client) => page(client, undefined));
    this.#page = page;
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
      }
    } catch (failure) {
      this.growFailure = failure;
    }
    this.isGrowing = false;
    this.host.requestUpdate();
  }
}
