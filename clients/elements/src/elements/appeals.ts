import { newKey } from '@rung/client';
import { css, html, type TemplateResult } from 'lit';
import type { Decision, Feedback } from '../api/shapes';
import { answers, answersLook } from '../parts/answers';
import { decisionWords } from '../parts/decisionWords';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** The decisions about the customer's tier, and a way to appeal from each. */
class RungAppeals extends RungElement {
  static override styles = [
    ...RungElement.styles,
    answersLook,
    css`
      .decisions > li {
        padding-block: 12px;
        border-block-end: 1px solid var(--_line);
      }
      .decisions > li:last-child {
        border: 0;
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 12px;
        align-items: center;
        margin-block-end: 4px;
      }
      form {
        display: grid;
        gap: 12px;
        margin-block-start: 10px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  readonly #decisions = new Pages<Decision>(this, 'decisions', (client, after) =>
    client.get('/me/decisions', { query: { after, limit: 100 } }),
  );
  readonly #feedback = new Pages<Feedback>(this, 'feedback', (client, after) =>
    client.get('/me/feedback', { query: { after, limit: 100 } }),
  );
  #open = '';
  #sent = '';
  #isBlank = false;
  #isSending = false;
  #wrong: unknown;
  #key = newKey();

  protected override body(): TemplateResult {
    const none = () => this.nothing('appeals.empty', 'appeals.emptyHelp');
    return html`${this.heading('appeals.title')}
      <p class="small muted">${this.t('appeals.intro')}</p>
      <div role="status">${this.#sent ? html`<p class="note">${this.t('appeals.sent')}</p>` : ''}</div>
      ${this.show(this.#decisions, none, ({ items }) =>
        items.length === 0
          ? none()
          : html`<ol class="decisions" part="decisions">${items.map((one) => html`<li part="decision">${this.#decision(one)}</li>`)}</ol>
            ${this.moreOf(this.#decisions)}`,
      )}`;
  }

  #decision(decision: Decision): TemplateResult {
    const { decisionId, occurredAt, growthValue, until } = decision;
    const appeal = this.#feedback.value?.items.find((one) => one.kind === 'appeal' && one.decisionId === decisionId);
    const facts = [
      this.format.day(occurredAt),
      until ? this.t('appeals.until', { date: this.format.day(until) }) : '',
      growthValue === null ? '' : this.t('appeals.growthValue', { value: this.format.number(growthValue) }),
    ].filter(Boolean);
    const words = decisionWords(decision, this.language);
    return html`<div class="top">
        <div>
          <div>${words}</div>
          <div class="small muted">${facts.join(' · ')}</div>
        </div>
        <div>
          ${
            appeal
              ? html`<span class="chip ${appeal.status === 'resolved' ? 'good' : 'warn'}">
                ${this.t(appeal.status === 'resolved' ? 'appeals.resolved' : 'appeals.open')}
              </span>`
              : html`<button
                class="button plain"
                part="button"
                id="appeal-${decisionId}"
                aria-expanded=${this.#open === decisionId ? 'true' : 'false'}
                aria-label=${this.t('appeals.appealAgainst', { decision: words })}
                @click=${() => this.#toggle(decisionId)}
              >
                ${this.t('appeals.appeal')}
              </button>`
          }
        </div>
      </div>
      ${appeal ? this.#appeal(appeal) : ''} ${this.#open === decisionId ? this.#form(decision, words) : ''}`;
  }

  #appeal(appeal: Feedback): TemplateResult {
    return html`<div class="small" part="appeal">
      <span class="muted">${this.t('appeals.mine')}: </span><span class="said">${appeal.text}</span>
      ${answers(appeal, this.t('appeals.answer'), this.format)}
    </div>`;
  }

  #form({ decisionId }: Decision, words: string): TemplateResult {
    return html`<form part="form" novalidate @submit=${(event: Event) => this.#submit(event, decisionId)}>
      <div class="field">
        <label for="text">${this.t('appeals.text')}<span class="sr">: ${words}</span></label>
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
        <div id="help" class="small ${this.#isBlank ? 'error' : 'muted'}">
          ${this.t(this.#isBlank ? 'appeals.textMissing' : 'appeals.textHelp')}
        </div>
      </div>
      <div class="buttons">
        <button class="button primary" part="button primary" ?disabled=${this.#isSending}>${this.t('appeals.send')}</button>
        <button class="button" part="button" type="button" @click=${() => this.#toggle(decisionId)}>${this.t('common.cancel')}</button>
      </div>
      ${this.#wrong === undefined ? '' : this.problem(this.#wrong, () => this.renderRoot.querySelector('form')?.requestSubmit())}
    </form>`;
  }

  /** Opens the form and goes to its text; closed, back to the button that opened it. */
  #toggle(decisionId: string): void {
    const opens = this.#open !== decisionId;
    this.#open = opens ? decisionId : '';
    this.#isBlank = false;
    this.#wrong = undefined;
    this.#sent = '';
    this.#key = newKey();
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.shadowRoot?.getElementById(opens ? 'text' : `appeal-${decisionId}`)?.focus(),
    );
  }

  async #submit(event: Event, decisionId: string): Promise<void> {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLTextAreaElement;
    const text = field.value.trim();
    this.#isBlank = text === '';
    this.#wrong = undefined;
    if (this.#isBlank) {
      field.focus();
    } else if (!this.#isSending) {
      this.#isSending = true;
      this.requestUpdate();
      try {
        await this.session.call(this.language, (client) =>
          client.post('/appeals', { body: { decisionId, text }, header: { 'Idempotency-Key': this.#key } }),
        );
        this.#open = '';
        this.#sent = decisionId;
        this.tell('rung-sent', { kind: 'appeal', decisionId });
        refresh('feedback');
      } catch (failure) {
        this.#wrong = failure;
        this.failed(failure);
      }
      this.#isSending = false;
    }
    this.requestUpdate();
  }
}

define('rung-appeals', RungAppeals);
