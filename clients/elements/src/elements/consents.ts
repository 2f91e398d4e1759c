import { css, html, type TemplateResult } from 'lit';
import type { Consent, ConsentText } from '../api/shapes';
import { define } from '../parts/define';
import { problemWords } from '../parts/problemWords';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

type Matter = Pick<Consent, 'purpose' | 'channel'>;

const idOf = ({ purpose, channel }: Matter) => `${purpose}-${channel}`;

const isOf =
  ({ purpose, channel }: Matter) =>
  (one: Matter) =>
    one.purpose === purpose && one.channel === channel;

/** Where nothing was said yet: the inbox is the store's own page, where only a no keeps marketing away. */
const grantedWithoutAnswer = isOf({ purpose: 'marketing', channel: 'inbox' });

/** What the customer agreed to, as switches, each beside the text that it agrees to. */
class RungConsents extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      fieldset {
        margin: 16px 0 0;
        padding: 0;
        border: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
        font-weight: 650;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 12px;
        align-items: center;
        min-height: 52px;
      }
      .switch {
        position: relative;
        width: 52px;
        height: 32px;
        padding: 0;
        border: 2px solid var(--_edge);
        border-radius: 32px;
        background: var(--_sunken);
        cursor: pointer;
        transition: background 0.15s;
      }
      .switch::after {
        content: '';
        position: absolute;
        inset: 5px auto auto 5px;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--_edge);
        transition: transform 0.15s;
      }
      .switch[aria-checked='true'] {
        border-color: var(--_accent);
        background: var(--_accent);
      }
      .switch[aria-checked='true']::after {
        transform: translateX(20px);
        background: var(--_on-accent);
      }
      .text {
        margin-block-end: 12px;
      }
      .one {
        padding-block-start: 4px;
        border-block-end: 1px solid var(--_line);
      }
      .one:last-child {
        border: 0;
      }
    `,
  ];

  readonly #texts = new Resource(this, 'consent-texts', async (client) => (await client.get('/consent-texts')).texts);
  readonly #consents = new Resource(this, 'consents', (client) => client.get('/me/consents'));
  readonly #guardian = new Resource(this, 'guardian-consent', (client) => client.get('/me/guardian-consent'));
  #said = '';
  readonly #wrong = new Map<string, string>();

  protected override body(): TemplateResult {
    const none = () => this.nothing('consents.empty', 'consents.emptyHelp');
    return html`${this.heading('consents.title')}
      <p class="small muted">${this.t('consents.intro')}</p>
      ${this.#minor()}
      <div class="sr" role="status">${this.#said}</div>
      ${this.show(this.#texts, none, (texts) => {
        const purposes = (consents: readonly Consent[]) => this.#purposes(texts as Texts, consents);
        return texts.length === 0 ? none() : html`${this.show(this.#consents, () => purposes([]), purposes)}`;
      })}`;
  }

  /** Nothing of who is no minor, and nothing where it cannot be asked: the switches are there all the same. */
  #minor(): unknown {
    const standing = this.#guardian.value;
    if (!standing?.minor) {
      return '';
    }
    return html`<p class="note small" part="guardian">
      ${this.t(standing.agrees ? 'consents.guardianAgrees' : 'consents.guardianAwaited', { age: `${standing.age}` })}
    </p>`;
  }

  #purposes(texts: Texts, consents: readonly Consent[]): TemplateResult {
    const current = texts.filter((text) => text.current);
    const purposes = [...new Set(current.map(({ purpose }) => purpose))];
    return html`${purposes.map(
      (purpose) => html`<fieldset part="purpose">
        <legend>${this.word('purpose', purpose)}</legend>
        ${current.filter((text) => text.purpose === purpose).map((text) => this.#matter(text, texts, consents))}
      </fieldset>`,
    )}`;
  }

  #matter(text: Texts[number], texts: Texts, consents: readonly Consent[]): TemplateResult {
    const { channel } = text;
    const said = consents.find(isOf(text));
    const granted = said?.granted ?? grantedWithoutAnswer(text);
    const id = idOf(text);
    const wrong = this.#wrong.get(id);
    const state = !said && granted ? 'consents.byDefault' : granted ? 'consents.on' : 'consents.off';
    return html`<div class="one">
      <div class="row">
        <div>
          <div id=${id}>${this.word('channel', channel)}</div>
          <div class="small muted">
            ${this.t(state)}
            ${said ? `· ${this.t('consents.since', { date: this.format.day(said.since) })}` : ''}
          </div>
        </div>
        <button
          class="switch"
          part="switch"
          role="switch"
          aria-checked=${granted ? 'true' : 'false'}
          aria-labelledby=${id}
          aria-describedby="${id}-text"
          @click=${() => void this.#say(text, !granted)}
        ></button>
      </div>
      ${wrong ? html`<p class="small error" role="alert" part="problem">${wrong}</p>` : ''}
      <div class="text small" part="text">
        <p class="muted" id="${id}-text" lang=${text.language}>
          <span class="sr">${this.t('consents.text')}: </span>${text.text}
        </p>
        ${this.#agreedBefore(text, texts, said)}
      </div>
    </div>`;
  }

  /** The text of another version that a yes was given to: it is that one which holds. */
  #agreedBefore({ version }: ConsentText, texts: Texts, said: Consent | undefined): unknown {
    const before = said?.granted && said.textVersion !== version ? said.textVersion : null;
    const known = before && texts.filter(isOf(said as Matter)).find((text) => text.version === before);
    return known
      ? html`<details part="agreed">
          <summary>${this.t('consents.agreedBefore', { version: known.version })}</summary>
          <p class="note" lang=${known.language}>${known.text}</p>
        </details>`
      : '';
  }

  /** Shown at once; as it was before where the server does not take it. */
  async #say({ purpose, channel, version, language }: Texts[number], granted: boolean): Promise<void> {
    const matter = { purpose, channel };
    const before = (this.#consents.value ?? []).find(isOf(matter));
    const now = new Date().toISOString();
    const body = { granted, textVersion: version, locale: language, source: 'member-centre' };
    this.#said = '';
    this.#wrong.delete(idOf(matter));
    this.#put(matter, { ...body, ...matter, effective: granted, since: now, recordedAt: now });
    try {
      const recorded = await this.session.call(this.language, (client) =>
        client.put('/me/consents/{purpose}/{channel}', { path: matter, body }),
      );
      this.#put(matter, recorded);
      this.#said = this.t('consents.saved');
      this.tell('rung-consent', { purpose, channel, granted });
    } catch (failure) {
      const { title, help } = problemWords(failure, this.language);
      this.#put(matter, before);
      this.#wrong.set(idOf(matter), this.t('consents.notSaved', { title, help }));
      this.failed(failure);
    }
    this.requestUpdate();
  }

  #put(matter: Matter, consent: Consent | undefined): void {
    const others = (this.#consents.value ?? []).filter((one) => !isOf(matter)(one));
    this.#consents.isMissing = false;
    this.#consents.put(consent ? [...others, consent] : others);
  }
}

/** The document says `string` of purpose and channel of a text; they are those of a consent. */
type Texts = readonly (ConsentText & Matter)[];

define('rung-consents', RungConsents);
