import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Decision, Feedback } from '../api/shapes';
import { type AppealForm, appealsChanged, offerAppeals } from '../parts/appealing';
import { decisionWords, reasonOf } from '../parts/decisionWords';
import { define } from '../parts/define';
import { listenWhileWaiting } from '../parts/listenWhileWaiting';
import { Pages } from '../parts/Pages';
import { refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';
import { TextForm, textFormLook } from '../parts/TextForm';
import { answers, said, stateOf, ticketsLook } from '../parts/tickets';

/** The decisions about the customer's tier, and a way to appeal from each. */
class RungAppeals extends RungElement implements AppealForm {
  static override properties: PropertyDeclarations = { decision: { type: String } };
  static override styles = [
    ...RungElement.styles,
    ticketsLook,
    textFormLook,
    css`
      .decisions > li {
        padding-block: 12px;
        border-block-end: 1px solid var(--_line);
      }
      .decisions > li:last-child {
        border: 0;
      }
      .decisions > li:focus {
        outline: none;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        justify-content: space-between;
        margin-block-end: 4px;
      }
      .top > :first-child {
        flex: 1 1 12em;
      }
    `,
  ];

  /** The id of the decision whose form is open; empty: none. */
  declare decision: string;

  readonly #decisions = new Pages<Decision>(this, 'decisions', (client, after) =>
    client.get('/me/decisions', { query: { after, limit: 100 } }),
  );
  readonly #feedback = new Pages<Feedback>(this, 'feedback', (client, after) =>
    client.get('/me/feedback', { query: { after, limit: 100 } }),
  );
  readonly #form = new TextForm(
    this,
    {
      label: 'appeals.text',
      help: 'appeals.textHelp',
      missing: 'appeals.textMissing',
      send: 'appeals.send',
      topic: 'appeal',
      about: () => this.decision,
    },
    (client, { text, about, key }) =>
      client.post('/appeals', {
        body: { decisionId: about, text },
        header: { 'Idempotency-Key': key },
      }),
    ({ about }) => {
      this.tell('rung-sent', { kind: 'appeal', decisionId: about });
      if (this.decision === about) {
        this.decision = '';
      }
      this.#sentFrom = about;
      refresh('feedback');
    },
  );
  /** The decision that was appealed from last, on this page. */
  #sentFrom = '';
  #withdraw: (() => void) | undefined;

  constructor() {
    super();
    this.decision = '';
    listenWhileWaiting(this, this.#feedback);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#withdraw = offerAppeals(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#withdraw?.();
  }

  protected override updated(): void {
    appealsChanged();
  }

  hasAppeal(decisionId: string): boolean {
    return this.#appealFrom(decisionId) !== undefined;
  }

  appeal(decisionId: string): void {
    this.tell('rung-appeal', { decisionId });
    if (this.decision !== decisionId && !this.#appealFrom(decisionId)) {
      this.#open(decisionId);
    }
    void this.updateComplete.then(() => this.#goTo(decisionId));
  }

  protected override body(): TemplateResult {
    const none = () => this.nothing('appeals.empty', 'appeals.emptyHelp');
    return html`${this.heading('appeals.title')}
      <p class="small muted">${this.t('appeals.intro')}</p>
      <div role="status">${this.#waits() ? html`<p class="note">${this.t('appeals.sent')}</p>` : ''}</div>
      ${this.show(this.#decisions, none, ({ items }) =>
        items.length === 0
          ? none()
          : html`${this.#list(items.filter((one) => !this.#isFolded(one)))}
            ${this.#folded(items.filter((one) => this.#isFolded(one)))}
            ${this.moreOf(this.#decisions)}`,
      )}`;
  }

  /** What no longer holds is not told as if it did. An appeal from it stays in sight. */
  #isFolded({ decisionId, overtaken }: Decision): boolean {
    return overtaken !== undefined && this.decision !== decisionId && !this.#appealFrom(decisionId);
  }

  #folded(decisions: Decision[]): unknown {
    return decisions.length === 0
      ? ''
      : html`<details part="overtaken">
          <summary class="small muted">${this.t('appeals.overtaken', { count: String(decisions.length) })}</summary>
          ${this.#list(decisions)}
        </details>`;
  }

  #list(decisions: Decision[]): TemplateResult {
    return html`<ol class="decisions" part="decisions">
      ${decisions.map((one) => html`<li part="decision" id=${one.decisionId} tabindex="-1">${this.#decision(one)}</li>`)}
    </ol>`;
  }

  #decision(decision: Decision): TemplateResult {
    const { decisionId, occurredAt, growthValue, until } = decision;
    const appeal = this.#appealFrom(decisionId);
    const date = this.format.day(occurredAt);
    const facts = [
      date,
      reasonOf(decision, this.language),
      until ? this.t('appeals.until', { date: this.format.day(until) }) : '',
      growthValue === null ? '' : this.t('appeals.growthValue', { value: this.format.number(growthValue) }),
    ].filter(Boolean);
    const words = decisionWords(decision, this.language);
    return html`<div class="top">
        <div>
          <div>${words}</div>
          <div class="small muted">${facts.join(' · ')}</div>
          ${decision.overtaken ? html`<div class="small" part="overtaken-by">${this.#overtaken(decision.overtaken)}</div>` : ''}
        </div>
        <div>${appeal ? stateOf(appeal, this) : this.#button(decisionId, words)}</div>
      </div>
      ${appeal ? this.#appeal(appeal) : ''}
      ${
        this.decision === decisionId && !appeal
          ? html`<p class="label" part="about">${this.t('appeals.appealAgainst', { decision: words })} · ${date}</p>
            ${this.#form.render({ about: words, cancel: () => this.#toggle(decisionId) })}`
          : ''
      }`;
  }

  #overtaken({ tier, since }: NonNullable<Decision['overtaken']>): string {
    return tier
      ? this.t('appeals.overtakenBy', { tier: tier.name, date: this.format.day(since) })
      : this.t('appeals.overtakenPlain');
  }

  #button(decisionId: string, words: string): TemplateResult {
    return html`<button
      class="button plain"
      part="button"
      id="appeal-${decisionId}"
      aria-expanded=${this.decision === decisionId ? 'true' : 'false'}
      aria-label=${this.t('appeals.appealAgainst', { decision: words })}
      @click=${() => this.#toggle(decisionId)}
    >
      ${this.t('appeals.appeal')}
    </button>`;
  }

  #appeal(appeal: Feedback): TemplateResult {
    return html`<div class="small" part="appeal">
      <span class="muted">${this.t('appeals.mine')}: </span>${said(appeal.text)}
      ${answers(appeal, this)}
    </div>`;
  }

  #appealFrom(decisionId: string): Feedback | undefined {
    return this.#feedback.value?.items.find((one) => one.kind === 'appeal' && one.decisionId === decisionId);
  }

  /** Until it is decided, or there is something else to read. */
  #waits(): boolean {
    return this.#sentFrom !== '' && this.#appealFrom(this.#sentFrom)?.status !== 'resolved';
  }

  #open(decisionId: string): void {
    this.decision = decisionId;
    this.#sentFrom = '';
    this.#form.reset();
  }

  /** Opened, it goes to the text; closed, back to the button that opened it. */
  #toggle(decisionId: string): void {
    this.#open(this.decision === decisionId ? '' : decisionId);
    void this.updateComplete.then(() => this.#goTo(decisionId));
  }

  #goTo(decisionId: string): void {
    const root = this.shadowRoot;
    const isOpen = this.decision === decisionId;
    const goal = root?.getElementById(isOpen ? 'text' : `appeal-${decisionId}`) ?? root?.getElementById(decisionId);
    goal?.focus();
    goal?.scrollIntoView?.({ block: 'center' });
  }
}

define('rung-appeals', RungAppeals);
