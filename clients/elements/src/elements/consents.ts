import { css, html, type TemplateResult } from 'lit';
import type { Consent } from '../api/shapes';
import {
  CHANNELS,
  type Channel,
  CONSENT_TEXTS,
  grantedWithoutAnswer,
  PURPOSES,
  type Purpose,
} from '../i18n/consentTexts';
import { define } from '../parts/define';
import { problemWords } from '../parts/problemWords';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

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
        min-height: 56px;
        border-block-end: 1px solid var(--_line);
      }
      .row:last-child {
        border: 0;
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
        margin-block: 6px 4px;
      }
    `,
  ];

  readonly #consents = new Resource(this, 'consents', (client) => client.get('/me/consents'));
  #said = '';
  #wrong = '';

  protected override body(): TemplateResult {
    return html`${this.heading('consents.title')}
      <p class="small muted">${this.t('consents.intro')}</p>
      <div class="sr" role="status">${this.#said}</div>
      ${this.#wrong ? html`<p class="error" role="alert" part="problem">${this.#wrong}</p>` : ''}
      ${this.show(
        this.#consents,
        () => this.#purposes([]),
        (consents) => this.#purposes(consents),
      )}`;
  }

  #purposes(consents: readonly Consent[]): TemplateResult {
    return html`${PURPOSES.map(
      (purpose) => html`<fieldset part="purpose">
        <legend>${this.word('purpose', purpose)}</legend>
        <p class="text small note" id=${purpose} part="text">
          <span class="sr">${this.t('consents.text')}: </span>${CONSENT_TEXTS[purpose].text[this.language]}
        </p>
        ${CHANNELS.map((channel) => this.#switch(purpose, channel, consents))}
      </fieldset>`,
    )}`;
  }

  #switch(purpose: Purpose, channel: Channel, consents: readonly Consent[]): TemplateResult {
    const said = consents.find((one) => one.purpose === purpose && one.channel === channel);
    const granted = said?.granted ?? grantedWithoutAnswer(purpose, channel);
    const id = `${purpose}-${channel}`;
    return html`<div class="row">
      <div>
        <div id=${id}>${this.word('channel', channel)}</div>
        <div class="small muted">
          ${this.t(granted ? 'consents.on' : 'consents.off')}
          ${said ? `· ${this.t('consents.since', { date: this.format.day(said.since) })}` : ''}
        </div>
      </div>
      <button
        class="switch"
        part="switch"
        role="switch"
        aria-checked=${granted ? 'true' : 'false'}
        aria-labelledby=${id}
        aria-describedby=${purpose}
        @click=${() => void this.#say(purpose, channel, !granted)}
      ></button>
    </div>`;
  }

  /** Shown at once; as it was before where the server does not take it. */
  async #say(purpose: Purpose, channel: Channel, granted: boolean): Promise<void> {
    const before = this.#consents.value ?? [];
    const others = before.filter((one) => one.purpose !== purpose || one.channel !== channel);
    const textVersion = CONSENT_TEXTS[purpose].version;
    const now = new Date().toISOString();
    const body = { granted, textVersion, locale: this.language, source: 'member-centre' };
    this.#said = this.#wrong = '';
    this.#put([...others, { ...body, purpose, channel, since: now, recordedAt: now }]);
    try {
      const recorded = await this.session.call(this.language, (client) =>
        client.put('/me/consents/{purpose}/{channel}', { path: { purpose, channel }, body }),
      );
      this.#put([
        ...(this.#consents.value ?? []).filter((one) => one.purpose !== purpose || one.channel !== channel),
        recorded,
      ]);
      this.#said = this.t('consents.saved');
      this.tell('rung-consent', { purpose, channel, granted });
    } catch (failure) {
      const { title, help } = problemWords(failure, this.language);
      const previous = before.find((one) => one.purpose === purpose && one.channel === channel);
      const rest = (this.#consents.value ?? []).filter((one) => one.purpose !== purpose || one.channel !== channel);
      this.#put(previous ? [...rest, previous] : rest);
      this.#wrong = this.t('consents.notSaved', { reason: `${title}. ${help}` });
      this.failed(failure);
    }
    this.requestUpdate();
  }

  #put(consents: Consent[]): void {
    this.#consents.isMissing = false;
    this.#consents.put(consents);
  }
}

define('rung-consents', RungConsents);
