import { type Client, newKey } from '@rung/client';
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { TextKey } from '../i18n/texts';
import { draftOf, forgetDraft, keepDraft } from './drafts';
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
  .counted {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
`;

/** So many characters the server takes. */
const MOST = 4000;

interface Wording {
  label: TextKey;
  help: TextKey;
  /** Where nothing was written. */
  missing: TextKey;
  send: TextKey;
  /** Tells its draft from others. */
  topic: string;
  /** The id of what is written about, where the form is opened for one of several. */
  about?: () => string;
}

/** What was filled in, the text trimmed, what it is about, and the key by which the server knows it again. */
export interface Written {
  text: string;
  fields: FormData;
  about: string;
  key: string;
}

/** A form in which a customer writes to the store: sent once however often it is pressed, kept in the tab until it is received. */
export class TextForm implements ReactiveController {
  readonly #host: RungElement;
  readonly #words: Wording;
  readonly #send: (client: Client, written: Written) => Promise<unknown>;
  readonly #onSent: (written: Written) => void;
  #isSending = false;
  #isBlank = false;
  #length = 0;
  #shown: HTMLFormElement | null = null;
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
    host.addController(this);
  }

  /** A form that has just opened gets what was written before and not sent. */
  hostUpdated(): void {
    const form = this.#host.renderRoot.querySelector('form');
    if (form !== this.#shown) {
      this.#shown = form;
      if (form) {
        this.#restore(form);
      }
    }
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
    const { label, help, send } = this.#words;
    const wrong = this.#wrong;
    const count = `${host.format.number(this.#length)} / ${host.format.number(MOST)}`;
    return html`<form part="form" novalidate @submit=${this.#submit} @input=${this.#typed}>
      ${fields ?? ''}
      <div class="field">
        <label for="text">${host.t(label)}${about ? html`<span class="sr">: ${about}</span>` : ''}</label>
        <textarea
          id="text"
          name="text"
          class="input"
          part="input"
          required
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby="help"
        ></textarea>
        <div class="small counted">
          <span id="help" class=${wrong ? 'error' : 'muted'}>${wrong || host.t(help)}</span>
          <span class="number muted">${count}</span>
        </div>
      </div>
      <div class="buttons">
        <button class="button primary" part="button primary" ?disabled=${this.#isSending}>
          ${host.t(this.#isSending ? 'common.sending' : send)}
        </button>
        <button class="button" part="button" type="button" @click=${cancel}>${host.t('common.cancel')}</button>
      </div>
      ${this.#failure === undefined ? '' : html`<p class="small muted">${host.t('common.kept')}</p>`}
      ${this.#failure === undefined ? '' : host.problem(this.#failure, () => host.renderRoot.querySelector('form')?.requestSubmit())}
    </form>`;
  }

  get #wrong(): string {
    const host = this.#host;
    const [count, most] = [this.#length, MOST].map((one) => host.format.number(one)) as [string, string];
    return this.#length > MOST
      ? host.t('common.tooLong', { count, most })
      : this.#isBlank
        ? host.t(this.#words.missing)
        : '';
  }

  get #about(): string {
    return this.#words.about?.() ?? '';
  }

  /** None as long as it is not known who writes: nobody is to find what another wrote. */
  get #topic(): string | undefined {
    const { subject } = this.#host.session;
    return subject ? [subject, this.#words.topic, this.#about].filter(Boolean).join(' ') : undefined;
  }

  readonly #typed = (event: Event): void => {
    this.#isBlank = false;
    this.#keep(new FormData(event.currentTarget as HTMLFormElement));
    this.#host.requestUpdate();
  };

  #keep(fields: FormData): void {
    this.#length = textIn(fields).length;
    const topic = this.#topic;
    if (topic === undefined) {
      return;
    }
    const given = [...fields].map(([name, value]): [string, string] => [name, String(value)]);
    keepDraft(topic, { fields: given, key: this.#key, tried: this.#lastTry });
  }

  #restore(form: HTMLFormElement): void {
    const topic = this.#topic;
    const draft = topic === undefined ? undefined : draftOf(topic);
    const { fields, key, tried } = draft ?? { fields: [], key: newKey(), tried: '' };
    for (const [name, value] of fields) {
      const field = form.elements.namedItem(name) as HTMLInputElement | null;
      if (field) {
        field.value = value;
      }
    }
    this.#key = key;
    this.#lastTry = tried;
    this.#length = textIn(new FormData(form)).length;
    this.#host.requestUpdate();
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const text = textIn(fields);
    this.#isBlank = text === '';
    this.#length = text.length;
    this.#failure = undefined;
    if (this.#wrong) {
      (form.elements.namedItem('text') as HTMLElement).focus();
    } else if (!this.#isSending) {
      const key = this.#keyFor(JSON.stringify([...fields]));
      this.#keep(fields);
      await this.#deliver({ text, fields, about: this.#about, key }, this.#topic);
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

  /** When the answer comes, the form may be open for another text: that one is left alone. */
  async #deliver(written: Written, topic: string | undefined): Promise<void> {
    const { session, language } = this.#host;
    this.#isSending = true;
    this.#host.requestUpdate();
    try {
      await session.call(language, (client) => this.#send(client, written));
      if (topic !== undefined) {
        forgetDraft(topic);
      }
      if (this.#about === written.about) {
        this.reset();
      }
      this.#onSent(written);
    } catch (failure) {
      if (this.#about === written.about) {
        this.#failure = failure;
      }
      this.#host.failed(failure);
    }
    this.#isSending = false;
  }
}

const textIn = (fields: FormData) => String(fields.get('text') ?? '').trim();
