import { newKey } from '@rung/client';
import { css, html, type TemplateResult } from 'lit';
import type { Feedback } from '../api/shapes';
import { answers, answersLook } from '../parts/answers';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

const KINDS = ['review', 'complaint', 'suggestion'] as const;
const STARS = [5, 4, 3, 2, 1];

/** What the customer told the store, what was answered, and a form to write. */
class RungFeedback extends RungElement {
  static override styles = [
    ...RungElement.styles,
    answersLook,
    css`
      form {
        display: grid;
        gap: 14px;
        margin-block-end: 20px;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
        gap: 12px;
      }
      .tickets > li {
        padding-block: 12px;
        border-block-end: 1px solid var(--_line);
      }
      .tickets > li:last-child {
        border: 0;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        margin-block-end: 4px;
      }
    `,
  ];

  /** The newest hundred and on; appeals stand with their decisions. */
  readonly #feedback = new Pages<Feedback>(this, 'feedback', (client, after) =>
    client.get('/me/feedback', { query: { after, limit: 100 } }),
  );
  #isOpen = false;
  #isSending = false;
  #isSent = false;
  #isBlank = false;
  #wrong: unknown;
  /** One key until it is received: pressing twice sends once. */
  #key = newKey();

  protected override body(): TemplateResult {
    const none = () => this.nothing('feedback.empty', 'feedback.emptyHelp');
    return html`${this.heading('feedback.title', this.#opener())}
      <div role="status">${this.#isSent ? html`<p class="note">${this.t('feedback.sent')}</p>` : ''}</div>
      ${this.#isOpen ? this.#form() : ''}
      <div class="label" role="heading" aria-level=${this.level + 1}>${this.t('feedback.mine')}</div>
      ${this.show(this.#feedback, none, ({ items }) => {
        const own = items.filter(({ kind }) => kind !== 'appeal');
        return own.length === 0
          ? none()
          : html`<ul class="tickets" part="tickets">${own.map((one) => this.#ticket(one))}</ul>
            ${this.moreOf(this.#feedback)}`;
      })}`;
  }

  #ticket(feedback: Feedback): TemplateResult {
    const { kind, status, text, rating, orderId, receivedAt } = feedback;
    return html`<li part="ticket">
      <div class="top">
        <b>${this.word('feedbackKind', kind)}</b>
        ${rating ? html`<span>${this.t('feedback.ratingValue', { stars: this.format.number(rating) })}</span>` : ''}
        <span class="chip ${status === 'resolved' ? 'good' : ''}">${this.word('status', status)}</span>
        <span class="small muted">${this.format.day(receivedAt)}</span>
        ${orderId ? html`<span class="small muted">${this.t('points.order', { order: orderId })}</span>` : ''}
      </div>
      <div class="said">${text}</div>
      ${answers(feedback, this.t('feedback.answer'), this.format)}
    </li>`;
  }

  #opener(): TemplateResult {
    return html`<button class="button plain" part="button" aria-expanded=${this.#isOpen ? 'true' : 'false'} @click=${this.#toggle}>
      ${this.t(this.#isOpen ? 'common.cancel' : 'feedback.write')}
    </button>`;
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#isSent = this.#isBlank = false;
    this.#wrong = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.shadowRoot?.getElementById('kind')?.focus());
  }

  #form(): TemplateResult {
    return html`<form part="form" novalidate @submit=${this.#submit}>
      <div class="two">
        <div class="field">
          <label for="kind">${this.t('feedback.kind')}</label>
          <select id="kind" name="kind" class="input" part="select">
            ${KINDS.map((kind) => html`<option value=${kind}>${this.word('feedbackKind', kind)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="rating">${this.t('feedback.rating')}</label>
          <select id="rating" name="rating" class="input" part="select">
            <option value="">${this.t('feedback.noRating')}</option>
            ${STARS.map((stars) => html`<option value=${stars}>${'★'.repeat(stars)} ${this.t('feedback.ratingValue', { stars: String(stars) })}</option>`)}
          </select>
        </div>
      </div>
      <div class="field">
        <label for="order">${this.t('feedback.order')}</label>
        <input id="order" name="order" class="input" part="input" maxlength="200" autocomplete="off" />
      </div>
      <div class="field">
        <label for="text">${this.t('feedback.text')}</label>
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
          ${this.t(this.#isBlank ? 'feedback.textMissing' : 'feedback.textHelp')}
        </div>
      </div>
      <div>
        <button class="button primary" part="button primary" ?disabled=${this.#isSending}>
          ${this.t(this.#isSending ? 'feedback.sending' : 'feedback.send')}
        </button>
      </div>
      ${this.#wrong === undefined ? '' : this.problem(this.#wrong, () => this.renderRoot.querySelector('form')?.requestSubmit())}
    </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    const text = field('text');
    this.#isBlank = text === '';
    this.#isSent = false;
    this.#wrong = undefined;
    if (this.#isBlank) {
      (form.elements.namedItem('text') as HTMLElement).focus();
    } else if (!this.#isSending) {
      this.#isSending = true;
      this.requestUpdate();
      const rating = Number(field('rating'));
      const kind = field('kind') as (typeof KINDS)[number];
      const body = {
        kind,
        text,
        ...(rating ? { rating } : {}),
        ...(field('order') ? { orderId: field('order') } : {}),
      };
      try {
        await this.session.call(this.language, (client) =>
          client.post('/feedback', { body, header: { 'Idempotency-Key': this.#key } }),
        );
        this.#key = newKey();
        this.#isSent = true;
        this.#isOpen = false;
        this.tell('rung-sent', { kind });
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

define('rung-feedback', RungFeedback);
