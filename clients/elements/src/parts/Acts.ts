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

/** Says what was done; nothing where that is seen. */
type Work = (key: string) => Promise<string | TemplateResult>;

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

  /**
   * @param at where it was asked for, and what came of it is said
   * @param work says what it did; failed, the same is done again, with the same key
   * @param more its name, where there are several at one place: it has a key of its own. What has the focus then
   */
  async send(at: string, work: Work, more: { name?: string; focus?: string } = {}, again?: string): Promise<void> {
    if (this.isSending) {
      return;
    }
    const host = this.#host;
    const { name = at, focus = '[part=outcome]' } = more;
    const key = again ?? this.#keys.get(name) ?? newKey();
    this.#keys.set(name, key);
    this.isSending = true;
    this.clear();
    try {
      const said = await work(key);
      this.#result = said === '' ? undefined : { at, said };
      this.#keys.delete(name);
    } catch (failure) {
      this.#result = { at, failure, again: () => void this.send(at, work, more, key) };
      if (isProblem(failure) && REFUSED.includes(failure.status)) {
        this.#keys.delete(name);
      }
      host.failed(failure);
    }
    this.isSending = false;
    refresh(...this.#topics);
    host.requestUpdate();
    await host.updateComplete;
    const place = this.#result ? '[part=outcome]' : focus;
    host.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }
}
