import { css, html, svg, type TemplateResult } from 'lit';
import type { EarningRule, HeldBenefit, Ladder, TierBenefit } from '../api/shapes';
import { amountOf } from '../parts/amounts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';
import { tierStyle, tierSurface } from '../parts/tierColours';

type Tier = Ladder['tiers'][number];

/** What the member has and what the next tier adds; below it the ladder: what each tier takes, keeps and brings. */
class RungBenefits extends RungElement {
  static override styles = [
    ...RungElement.styles,
    tierSurface,
    css`
      .tiers {
        display: grid;
        gap: 10px;
      }
      .one {
        display: grid;
        grid-template-columns: 44px minmax(0, 1fr);
        gap: 2px 12px;
        align-items: center;
        padding: 10px 12px;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) * 0.75);
      }
      .one.mine {
        border: 2px solid var(--_accent);
        padding: 9px 11px;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        border-radius: 12px;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: center;
        font-weight: 650;
      }
      .part {
        display: inline-block;
        margin-inline-end: 10px;
      }
      .given {
        margin-block-start: 4px;
      }
      .given > li {
        padding-inline-start: 1em;
        text-indent: -1em;
      }
      .given > li::before {
        content: '✓';
        display: inline-block;
        width: 1em;
        color: var(--_good);
        text-indent: 0;
      }
      .held {
        margin-block-end: 16px;
      }
      .sub {
        margin-block-end: 4px;
        font-weight: 650;
      }
      .held li {
        padding-block: 8px;
        border-block-start: 1px solid var(--_line);
      }
      .times {
        margin-inline-start: auto;
        white-space: nowrap;
      }
      .foot {
        display: grid;
        gap: 2px;
        margin-block-start: 12px;
      }
    `,
  ];

  readonly #ladder = new Resource(this, 'ladder', (client) => client.get('/ladder'));
  readonly #earning = new Resource(this, 'earning-rules', (client) => client.get('/earning-rules'));
  readonly #standing = new Resource(this, 'standing', (client) => client.get('/me/standing'));

  readonly #held = new Resource(this, 'benefits', (client) => client.get('/me/benefits'));
  /** Of the next tier; none for who is at the top. */
  readonly #next = new Resource(this, 'next-benefits', async (client) => {
    const { next } = await this.session.read('standing', this.language, (same) => same.get('/me/standing'));
    return next ? (await client.get('/tiers/{code}/benefits', { path: { code: next.tier.code } })).items : [];
  });

  protected override body(): TemplateResult {
    const nothing = () => this.nothing('benefits.empty', 'benefits.emptyHelp');
    return html`${this.heading('benefits.title')} ${this.#mine()} ${this.#added()}
    ${this.show(this.#ladder, nothing, (ladder) => (ladder.tiers.length === 0 ? nothing() : this.#tiers(ladder)))}`;
  }

  #mine(): unknown {
    if (this.#held.failure !== undefined) {
      return this.problem(this.#held.failure, () => void this.#held.load());
    }
    return this.#list('benefits.mine', this.#held.value?.items ?? [], ({ used, quota, until, period }) => [
      quota === null
        ? ''
        : this.word('benefitUsed', period, { used: `${this.format.number(used)}/${this.format.number(quota)}` }),
      until ? this.t('tier.until', { date: this.format.day(until) }) : '',
    ]);
  }

  #added(): unknown {
    const mine = this.#held.value?.items.map(({ code }) => code) ?? [];
    const more = this.#next.value?.filter(({ code }) => !mine.includes(code)) ?? [];
    return this.#list('benefits.adds', more, () => [], { tier: this.#standing.value?.next?.tier.name ?? '' });
  }

  #list<B extends HeldBenefit | TierBenefit>(
    title: 'benefits.mine' | 'benefits.adds',
    benefits: B[],
    facts: (benefit: B) => string[],
    values?: { tier: string },
  ): unknown {
    return benefits.length === 0
      ? ''
      : html`<div class="held" part="held">
          <div class="sub" role="heading" aria-level=${this.level + 1}>${this.t(title, values)}</div>
          <ul>
            ${benefits.map(
              (benefit) => html`<li>
                <div class="name">
                  ${benefit.name} ${facts(benefit).map((fact) => (fact ? html`<span class="chip">${fact}</span> ` : ''))}
                </div>
                <div class="small muted">${benefit.description}</div>
              </li>`,
            )}
          </ul>
        </div>`;
  }

  /** Tiers stand without the earning rule where that cannot be read. */
  #tiers(ladder: Ladder): TemplateResult {
    const rule = this.#earning.value;
    return html`<ol class="tiers" part="tiers">
        ${[...ladder.tiers].reverse().map((tier) => this.#tier(tier, ladder, rule))}
      </ol>
      <div class="foot small muted" part="foot">
        ${rule ? html`<p>${this.#perUnit(rule)}</p>` : ''}
        <p>${this.t('benefits.window', { days: this.format.number(ladder.windowDays) })}</p>
        ${rule ? html`<p>${this.#expiry(rule)}</p>` : ''}
      </div>`;
  }

  #tier(tier: Tier, ladder: Ladder, rule: EarningRule | undefined): TemplateResult {
    const { value, isMissing } = this.#standing;
    const isMine = isMissing ? tier === ladder.tiers[0] : value?.tier.code === tier.code;
    const times = rule?.tiers.find((one) => one.tier === tier.code)?.multiplier;
    const step = ladder.tiers.indexOf(tier) + 1;
    return html`<li class="one ${isMine ? 'mine' : ''}" part="tier ${isMine ? 'mine' : ''}" aria-current=${isMine ? 'true' : 'false'}>
      <span class="mark tier" style=${tierStyle(tier.code)} aria-hidden="true">${rungs(step, ladder.tiers.length)}</span>
      <div>
        <div class="name">
          ${tier.name}${isMine ? html`<span class="chip good">${this.t('benefits.yours')}</span>` : ''}
          ${times ? html`<span class="times number">${this.t('benefits.multiplier', { times: this.format.number(times) })}</span>` : ''}
        </div>
        <div class="small muted">${this.#takes(tier, ladder)}</div>
        ${
          tier.benefits.length === 0
            ? ''
            : html`<ul class="given small" part="given">${tier.benefits.map((benefit) => html`<li>${benefit}</li>`)}</ul>`
        }
      </div>
    </li>`;
  }

  #takes({ enter, keep }: Tier, { measure }: Ladder): unknown {
    if (enter <= 0) {
      return this.t('benefits.start');
    }
    const amount = (value: number) =>
      amountOf(measure, value, {
        language: this.language,
        format: this.format,
        currency: this.#earning.value?.currency ?? 'CNY',
      });
    const parts = [this.t('benefits.enter', { amount: amount(enter) })];
    if (keep > 0) {
      parts.push(this.t('benefits.keep', { amount: this.format.number(keep) }));
    }
    return parts.map((part) => html`<span class="part">${part}</span> `);
  }

  #expiry({ expiresAfterYears, lasting }: EarningRule): string {
    if (lasting) {
      return lasting;
    }
    return expiresAfterYears === 1
      ? this.t('benefits.expiryNext')
      : this.t('benefits.expiry', { years: this.format.number(expiresAfterYears) });
  }

  #perUnit({ pointsPerUnit, currency }: EarningRule): string {
    const money = this.format.money({ amount: '1', currency });
    return this.t('benefits.perUnit', { money, points: this.format.number(pointsPerUnit) });
  }
}

/** A ladder with as many rungs filled as the tier is high: told apart without any colour. */
function rungs(step: number, of: number): TemplateResult {
  const rows = Array.from({ length: of }, (_, row) => ({
    y: 26 - (row * 24) / Math.max(1, of - 1),
    opacity: row < step ? 1 : 0.28,
  }));
  return html`<svg width="24" height="28" viewBox="0 0 24 28" stroke="currentcolor" stroke-width="3" stroke-linecap="round">
    ${rows.map(({ y, opacity }) => svg`<line x1="3" x2="21" y1=${y} y2=${y} opacity=${opacity} />`)}
  </svg>`;
}

define('rung-benefits', RungBenefits);
