import { css, html, type TemplateResult } from 'lit';
import type { Decision, Feedback } from '../api/shapes';
import { canAppeal, onAppealForms } from '../parts/appealing';
import { decisionWords } from '../parts/decisionWords';
import { define } from '../parts/define';
import { listenWhileWaiting } from '../parts/listenWhileWaiting';
import { Pages } from '../parts/Pages';
import { refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';
import { TextForm, textFormLook } from '../parts/TextForm';
import { answers, said, stateOf, ticketsLook } from '../parts/tickets';

const KINDS = ['review', 'complaint', 'suggestion'] as const;
const STARS = [5, 4, 3, 2, 1];

/** All that the customer told the store, what was answered, and a form to write; appeals where no element of the page shows them. */
class RungFeedback extends RungElement {
  static override styles = [
    ...RungElement.styles,
    ticketsLook,
    textFormLook,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
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

  readonly #feedback = new Pages<Feedback>(this, 'feedback', (client, after) =>
    client.get('/me/feedback', { query: { after, limit: 100 } }),
  );
  readonly #decisions = new Pages<Decision>(this, 'decisions', (client, after) =>
    client.get('/me/decisions', { query: { after, limit: 100 } }),
  );
  readonly #form = new TextForm(
    this,
    {
      label: 'feedback.text',
      help: 'feedback.textHelp',
      missing: 'feedback.textMissing',
      send: 'feedback.send',
      topic: 'feedback',
    },
    (client, { text, fields, key }) => {
      const field = (name: string) => String(fields.get(name)).trim();
      const rating = Number(field('rating'));
      const orderId = field('order');
      return client.post('/feedback', {
        body: {
          kind: field('kind') as (typeof KINDS)[number],
          text,
          ...(rating ? { rating } : {}),
          ...(orderId ? { orderId } : {}),
        },
        header: { 'Idempotency-Key': key },
      });
    },
    ({ fields }) => {
      this.#isSent = true;
      this.#isOpen = false;
      this.tell('rung-sent', { kind: String(fields.get('kind')) });
      refresh('feedback');
    },
  );
  #isOpen = false;
  #leaveAppeals = () => {};
  #isSent = false;

  constructor() {
    super();
    listenWhileWaiting(this, this.#feedback);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveAppeals = onAppealForms(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveAppeals();
  }

  protected override body(): TemplateResult {
    const none = () => this.nothing('feedback.empty', 'feedback.emptyHelp');
    return html`${this.heading('feedback.title', this.#opener())}
      <div role="status">${this.#isSent ? html`<p class="note">${this.t('feedback.sent')}</p>` : ''}</div>
      ${this.#isOpen ? this.#form.render({ fields: this.#fields(), cancel: () => this.#toggle() }) : ''}
      <div class="label" role="heading" aria-level=${this.level + 1}>${this.t('feedback.mine')}</div>
      ${this.show(this.#feedback, none, ({ items, next }) => {
        const shown = canAppeal() ? items.filter(({ kind }) => kind !== 'appeal') : items;
        return shown.length === 0 && !next
          ? none()
          : html`<ul class="tickets" part="tickets">${shown.map((one) => this.#ticket(one))}</ul>
            ${this.moreOf(this.#feedback)}`;
      })}`;
  }

  #ticket(feedback: Feedback): TemplateResult {
    const { kind, text, rating, orderId, receivedAt, decisionId } = feedback;
    const decision = this.#decisions.value?.items.find((one) => one.decisionId === decisionId);
    return html`<li part="ticket">
      <div class="top">
        <b>${this.word('feedbackKind', kind)}</b>
        ${rating ? html`<span>${this.t('feedback.ratingValue', { stars: this.format.number(rating) })}</span>` : ''}
        ${stateOf(feedback, this)}
        <span class="small muted">${this.format.day(receivedAt)}</span>
        ${orderId ? html`<span class="small muted">${this.t('points.order', { order: orderId })}</span>` : ''}
      </div>
      ${
        decision
          ? html`<div class="small muted" part="about">
            ${this.t('feedback.about', { decision: decisionWords(decision, this.language), date: this.format.day(decision.occurredAt) })}
          </div>`
          : ''
      }
      ${said(text)}
      ${answers(feedback, this)}
    </li>`;
  }

  #opener(): TemplateResult {
    return html`<button class="button plain" part="button" aria-expanded=${this.#isOpen ? 'true' : 'false'} @click=${this.#toggle}>
      ${this.t('feedback.write')}
    </button>`;
  }

  /** Opens the form and goes to its first field; closed, back to the button that opened it. */
  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#isSent = false;
    this.#form.reset();
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(this.#isOpen ? '#kind' : '[aria-expanded]')?.focus(),
    );
  }

  #fields(): TemplateResult {
    return html`<div class="two">
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
      </div>`;
  }
}

define('rung-feedback', RungFeedback);
