import { isProblem, newKey } from '@rung/client';
import { html, type TemplateResult } from 'lit';
import { refresh } from './Resource';
import type { RungElement } from './RungElement';

/** What became of an act, where it was asked for. */
interface Result {
  at: string;
  said?: unknown;
  failure?: unknown;
  again?: () => void;
}

/** It is answered that nothing was done. Who is not signed in any more knows nothing of what was sent before. */
const REFUSED = [400, 403, 404, 409, 422];

/** What a customer does by an element: one act at a time, each done once, and what became of it has the focus. */
export class Acts {
  isSending = false;
  readonly #host: RungElement;
  /** What is read anew after each. */
  readonly #topics: string[];
  /** By what is acted on, until something is answered: with its key an act sent again is the same one. */
  readonly #keys = new Map<string, string>();
  #result: Result | undefined;
  #isPlaced = false;

  constructor(host: RungElement, ...topics: string[]) {
    this.#host = host;
    this.#topics = topics;
  }

  /** Before the element is drawn. */
  draw(): void {
    this.#isPlaced = false;
  }

  /** Nothing is said of the last act any more. */
  clear(): void {
    this.#result = undefined;
    this.#host.requestUpdate();
  }

  /** What became of the last act, where it was asked for; where that is gone, below. */
  resultAt(at?: string): unknown {
    if (!this.#result || this.#isPlaced || (at && this.#result.at !== at)) {
      return '';
    }
    this.#isPlaced = true;
    const { said, failure, again } = this.#result;
    return html`<div class="small" part="outcome" tabindex="-1">
      ${again ? this.#host.problem(failure, again) : html`<p role="status">${said}</p>`}
    </div>`;
  }

  /** @param work says what it did; failed, the same is done again, with the same key */
  async send(at: string, work: (key: string) => Promise<string | TemplateResult>, again?: string): Promise<void> {
    if (this.isSending) {
      return;
    }
    const host = this.#host;
    const key = again ?? this.#keys.get(at) ?? newKey();
    this.#keys.set(at, key);
    this.isSending = true;
    this.clear();
    try {
      this.#result = { at, said: await work(key) };
      this.#keys.delete(at);
    } catch (failure) {
      this.#result = { at, failure, again: () => void this.send(at, work, key) };
      if (isProblem(failure) && REFUSED.includes(failure.status)) {
        this.#keys.delete(at);
      }
      host.failed(failure);
    }
    this.isSending = false;
    refresh(...this.#topics);
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('[part=outcome]')?.focus();
  }
}
