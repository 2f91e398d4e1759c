import { type Client, newKey } from '@rung/client';
import { css, html, type TemplateResult } from 'lit';
import type { TextKey } from '../i18n/texts';
import type { RungElement } from './RungElement';

export const textFormLook = css`
  form {
    display: grid;
    gap: 14px;
    margin-block: 10px 20px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;

interface Wording {
  label: TextKey;
  help: TextKey;
  /** Where nothing was written. */
  missing: TextKey;
  send: TextKey;
}

/** What was filled in, the text trimmed, and the key by which the server knows it again. */
export interface Written {
  text: string;
  fields: FormData;
  key: string;
}

/** A form in which a customer writes to the store: sent once however often it is pressed, kept where it is not received. */
export class TextForm {
  readonly #host: RungElement;
  readonly #words: Wording;
  readonly #send: (client: Client, written: Written) => Promise<unknown>;
  readonly #onSent: (written: Written) => void;
  #isSending = false;
  #isBlank = false;
  #failure: unknown;
  #key = newKey();
  #lastTry = '';

  constructor(
    host: RungElement,
    words: Wording,
    send: (client: Client, written: Written) => Promise<unknown>,
    onSent: (written: Written) => void,
  ) {
    this.#host = host;
    this.#words = words;
    this.#send = send;
    this.#onSent = onSent;
  }

  /** Before it is opened for another text. */
  reset(): void {
    this.#isBlank = false;
    this.#failure = undefined;
    this.#lastTry = '';
  }

  /** @param about what is written about, for those who do not see it; `fields` stand before the text */
  render({ about, fields, cancel }: { about?: string; fields?: unknown; cancel: () => void }): TemplateResult {
    const host = this.#host;
    const { label, help, missing, send } = this.#words;
    return html`<form part="form" novalidate @submit=${this.#submit}>
      ${fields ?? ''}
      <div class="field">
        <label for="text">${host.t(label)}${about ? html`<span class="sr">: ${about}</span>` : ''}</label>
        <textarea
          id="text"
          name="text"
          class="input"
          part="input"
          maxlength="4000"
          required
          aria-invalid=${this.#isBlank ? 'true' : 'false'}
          aria-describedby="help"
        ></textarea>
        <div id="help" class="small ${this.#isBlank ? 'error' : 'muted'}">${host.t(this.#isBlank ? missing : help)}</div>
      </div>
      <div class="buttons">
        <button class="button primary" part="button primary" ?disabled=${this.#isSending}>
          ${host.t(this.#isSending ? 'common.sending' : send)}
        </button>
        <button class="button" part="button" type="button" @click=${cancel}>${host.t('common.cancel')}</button>
      </div>
      ${this.#failure === undefined ? '' : host.problem(this.#failure, () => host.renderRoot.querySelector('form')?.requestSubmit())}
    </form>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const text = String(fields.get('text')).trim();
    this.#isBlank = text === '';
    this.#failure = undefined;
    if (this.#isBlank) {
      (form.elements.namedItem('text') as HTMLElement).focus();
    } else if (!this.#isSending) {
      await this.#deliver({ text, fields, key: this.#keyFor(JSON.stringify([...fields])) });
    }
    this.#host.requestUpdate();
  };

  /** The same words that may have arrived already go under the same key, others under another. */
  #keyFor(words: string): string {
    if (words !== this.#lastTry) {
      this.#key = newKey();
      this.#lastTry = words;
    }
    return this.#key;
  }

  async #deliver(written: Written): Promise<void> {
    const { session, language } = this.#host;
    this.#isSending = true;
    this.#host.requestUpdate();
    try {
      await session.call(language, (client) => this.#send(client, written));
      this.reset();
      this.#onSent(written);
    } catch (failure) {
      this.#failure = failure;
      this.#host.failed(failure);
    }
    this.#isSending = false;
  }
}
