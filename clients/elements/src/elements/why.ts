import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Decision, Explanation } from '../api/shapes';
import { appealFrom, canAppeal, isAppealed, onAppealForms } from '../parts/appealing';
import { decisionWords, isAgainst, reasonOf } from '../parts/decisionWords';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** Why the customer stands, or stood, where they do: in words, and what the growth value is made of. */
class RungWhy extends RungElement {
  static override properties: PropertyDeclarations = { decision: { type: String } };
  static override styles = [
    ...RungElement.styles,
    css`
      .which {
        display: grid;
        gap: 12px;
        margin-block-end: 14px;
      }
      .sentences {
        display: grid;
        gap: 8px;
      }
      .parts {
        display: grid;
        gap: 10px;
        margin-block-start: 8px;
      }
      .made {
        margin-block-start: 18px;
      }
      .row {
        display: flex;
        justify-content: space-between;
        gap: 12px;
      }
      .bar {
        height: 6px;
        margin-block-start: 4px;
        border-radius: 6px;
        background: var(--_sunken);
        overflow: hidden;
      }
      .bar i {
        display: block;
        height: 100%;
        border-radius: inherit;
        background: var(--_accent);
      }
      .appeal {
        margin-block-start: 16px;
      }
      .sum {
        padding-block-start: 10px;
        border-block-start: 1px solid var(--_line);
        font-weight: 650;
      }
      .rules {
        display: flex;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .rules label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
      }
    `,
  ];

  /** The id of the decision to explain; empty: how it is now. */
  declare decision: string;
  #rules: 'then' | 'now' = 'then';
  #leave = () => {};

  readonly #decisions = new Pages(this, 'decisions', (client, after) =>
    client.get('/me/decisions', { query: { limit: 100, after } }),
  );
  readonly #explanation = new Resource(
    this,
    () => `explanation ${this.decision} ${this.#rules}`,
    (client) => client.get('/me/standing/explanation', { query: this.#query() }),
  );

  constructor() {
    super();
    this.decision = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.has('decision')) {
      void this.#explanation.load();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = onAppealForms(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** An explanation of a decision waits for the list that tells its date. */
  override reload(): void {
    if (!this.decision) {
      super.reload();
    } else if (this.session.isReady) {
      void this.#decisions.load().then(() => this.#explanation.load());
    }
  }

  #query(): { asOf?: string; policy?: 'then' | 'now' } {
    const chosen = this.#chosen;
    return chosen ? { asOf: chosen.occurredAt, policy: this.#rules } : {};
  }

  get #chosen(): Decision | undefined {
    return this.#decisions.value?.items.find(({ decisionId }) => decisionId === this.decision);
  }

  protected override body(): TemplateResult {
    return html`${this.heading('why.title')} ${this.#which()}
      ${this.show(
        this.#explanation,
        () => this.nothing('why.empty', 'why.emptyHelp'),
        (explanation) => this.#explained(explanation),
      )}
      ${this.#wayToAppeal()}`;
  }

  /** From what is shown: the chosen decision, else the newest where it is one that one may not like. */
  #wayToAppeal(): unknown {
    const newest = this.#decisions.value?.items.find(({ overtaken }) => !overtaken);
    const decision = this.#chosen ?? (newest && isAgainst(newest) ? newest : undefined);
    if (!decision || !canAppeal()) {
      return '';
    }
    const words = decisionWords(decision, this.language);
    return html`<div class="appeal">
      <button class="button" part="button" @click=${() => appealFrom(decision.decisionId)}>
        ${this.t(isAppealed(decision.decisionId) ? 'appeals.see' : 'appeals.appealAgainst', { decision: words })} · ${this.format.day(decision.occurredAt)}
      </button>
    </div>`;
  }

  #which(): unknown {
    const decisions = this.#decisions.value?.items ?? [];
    if (decisions.length === 0) {
      return '';
    }
    return html`<div class="which">
      <div class="field">
        <label for="which">${this.t('why.which')}</label>
        <select id="which" class="input" part="select" @change=${this.#choose}>
          <option value="" ?selected=${!this.decision}>${this.t('why.now')}</option>
          ${decisions
            .filter(({ overtaken, decisionId }) => !overtaken || decisionId === this.decision)
            .map(
              (one) => html`<option value=${one.decisionId} ?selected=${one.decisionId === this.decision}>
              ${this.format.day(one.occurredAt)} · ${decisionWords(one, this.language)}
            </option>`,
            )}
        </select>
      </div>
      ${this.decision ? this.#whichRules() : ''}
    </div>`;
  }

  #whichRules(): TemplateResult {
    const option = (rules: 'then' | 'now', label: string) => html`<label>
      <input type="radio" name="rules" .checked=${this.#rules === rules} @change=${() => this.#by(rules)} />${label}
    </label>`;
    return html`<fieldset class="rules small">
      <legend class="sr">${this.t('why.rules')}</legend>
      ${option('then', this.t('why.rulesThen'))} ${option('now', this.t('why.rulesNow'))}
    </fieldset>`;
  }

  #choose(event: Event): void {
    this.decision = (event.target as HTMLSelectElement).value;
    this.#rules = 'then';
  }

  #by(rules: 'then' | 'now'): void {
    this.#rules = rules;
    void this.#explanation.load();
  }

  #explained({ sentences, components, growthValue }: Explanation): TemplateResult {
    const reason = this.#chosen && reasonOf(this.#chosen, this.language);
    const counted = (components ?? []).filter(({ points }) => points !== 0).sort((a, b) => b.points - a.points);
    const most = Math.max(...counted.map(({ points }) => points), 1);
    return html`<div class="sentences" part="sentences" aria-live="polite">
        ${reason ? html`<p>${reason}</p>` : ''}${sentences.map((one) => html`<p>${one}</p>`)}</div>
      ${
        counted.length === 0
          ? ''
          : html`<div class="made">
            <div class="label" id="made">${this.t('why.breakdown')}</div>
            <ul class="parts" part="components" aria-labelledby="made">
              ${counted.map(
                ({ code, points, cap }) => html`<li>
                  <div class="row">
                    <span>${this.word('component', code)} ${points >= cap ? html`<span class="chip">${this.t('why.capped')}</span>` : ''}</span>
                    <span class="number">${this.format.number(points)}</span>
                  </div>
                  <div class="bar" part="bar"><i style="width:${Math.max(1, (points / most) * 100)}%"></i></div>
                </li>`,
              )}
              <li class="row sum"><span>${this.t('why.total')}</span><span class="number">${this.format.number(growthValue ?? 0)}</span></li>
            </ul>
          </div>`
      }`;
  }
}

define('rung-why', RungWhy);
