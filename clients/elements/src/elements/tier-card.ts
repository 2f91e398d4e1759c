import { css, html, type TemplateResult } from 'lit';
import type { Ladder, Needed, Standing } from '../api/shapes';
import { amountOf, currencyOf, missingOf, progressOf } from '../parts/amounts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';
import { tierStyle, tierSurface } from '../parts/tierColours';

/** The customer's tier, how far the next one is, and what keeps the present one. */
class RungTierCard extends RungElement {
  static override styles = [
    ...RungElement.styles,
    tierSurface,
    css`
      .card {
        padding: 0;
        overflow: hidden;
      }
      .pad {
        padding: calc(var(--_gap) * 1.125) var(--_gap);
      }
      .tier {
        display: grid;
        gap: 14px;
        padding: 20px var(--_gap) 18px;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        font-size: calc(1.75 * var(--_rem));
        font-weight: 700;
        line-height: 1.2;
        letter-spacing: 0.01em;
      }
      .tier .chip {
        border: 1px solid currentcolor;
        background: none;
        color: inherit;
        letter-spacing: normal;
      }
      .tier {
        position: relative;
      }
      .tier::after {
        content: '';
        position: absolute;
        inset: 14px 18px auto auto;
        width: 84px;
        height: 92px;
        opacity: 0.13;
        background: repeating-linear-gradient(currentcolor 0 7px, transparent 7px 21px);
        mask: linear-gradient(90deg, transparent, #000);
        pointer-events: none;
      }
      .value {
        display: flex;
        align-items: baseline;
        gap: 8px;
      }
      .value b {
        font-size: calc(1.5 * var(--_rem));
        line-height: 1.2;
      }
      .track {
        height: 8px;
        border-radius: 8px;
        overflow: hidden;
        background: color-mix(in srgb, currentcolor 24%, transparent);
      }
      .fill {
        height: 100%;
        min-width: 4px;
        border-radius: inherit;
        background: currentcolor;
        transition: width 0.6s ease;
      }
      .keep {
        display: grid;
        gap: 8px;
        align-content: start;
      }
      :host {
        container-type: inline-size;
      }
      @container (min-width: 720px) {
        .both {
          display: grid;
          grid-template-columns: 3fr 2fr;
        }
        .tier {
          padding-inline: 24px;
        }
        .keep {
          padding: 24px;
        }
      }
      .keep .track {
        height: 6px;
        background: var(--_line);
      }
      .keep .fill {
        background: var(--_accent);
      }
      .keep .done .fill {
        background: var(--_good);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px 12px;
      }
    `,
  ];

  readonly #standing = new Resource(this, 'standing', (client) => client.get('/me/standing'));
  readonly #ladder = new Resource(this, 'ladder', (client) => client.get('/ladder'));

  protected override body(): TemplateResult {
    const { value, failure, isMissing } = this.#standing;
    const [lowest] = this.#ladder.value?.tiers ?? [];
    const filled = (value && !failure) || (isMissing && lowest);
    const shown = this.show(
      this.#standing,
      () => (lowest ? this.#beginning(lowest) : this.nothing('tier.empty', 'tier.emptyHelp')),
      (standing) => this.#card(standing),
    );
    return filled ? html`${shown}` : html`<div class="pad">${this.heading('tier.title')}${shown}</div>`;
  }

  /** Where nothing was bought yet: the lowest tier is everybody's. */
  #beginning({ code, name }: Ladder['tiers'][number]): TemplateResult {
    return html`<div class="tier" part="tier" style=${tierStyle(code)} data-tier=${code}>
      <div>
        <div class="small" part="title" role="heading" aria-level=${this.level}>${this.t('tier.title')}</div>
        <div class="name" part="tier-name">${this.t('common.member', { tier: name })}</div>
      </div>
      <p>${this.t('tier.emptyHelp')}</p>
    </div>`;
  }

  #card(standing: Standing): TemplateResult {
    const { tier, growthValue, next, keep, tierOnReturn, sentences } = standing;
    if (tierOnReturn) {
      const [why = '', then = ''] = sentences;
      return html`<div class="pad">${this.heading('tier.title')}${this.empty(why, then)}</div>`;
    }
    return html`<div class="both">
      <div class="tier" part="tier" style=${tierStyle(tier.code)} data-tier=${tier.code}>
        <div>
          <div class="small" part="title" role="heading" aria-level=${this.level}>${this.t('tier.title')}</div>
          <div class="name" part="tier-name">
            ${this.t('common.member', { tier: tier.name })}
            ${tier.state === 'ACTIVE' ? '' : html`<span class="chip" part="state">${this.word('state', tier.state)}</span>`}
          </div>
        </div>
        <div class="value">
          <b class="number" part="growth-value">${this.format.number(growthValue)}</b>
          <span class="small">${this.t('tier.growthValue')}</span>
        </div>
        ${next ? this.#progress(next.needed, standing, next.tier.name) : html`<p>${this.t('tier.highest')}</p>`}
        <div class="row small">
          <span>${tier.validUntil ? this.t('tier.until', { date: this.format.day(tier.validUntil) }) : this.t('tier.forEver')}</span>
        </div>
      </div>
      <div class="pad keep" part="keep">
        <div class="label">${this.t('tier.keep')}</div>
        ${this.#keeping(keep, standing)}
      </div>
    </div>`;
  }

  #progress(needed: readonly Needed[], standing: Standing, tier: string): TemplateResult {
    const missing = missingOf(needed);
    const said = missing
      ? this.t('tier.toNext', { missing: this.#amount(missing, standing), tier })
      : this.t('tier.reached', { tier });
    return html`${this.#track(progressOf(needed), this.t('tier.progress', { tier }), said)}
      <p part="next">${said}</p>`;
  }

  #keeping({ until, needed }: Standing['keep'], standing: Standing): TemplateResult {
    if (!until || needed.length === 0) {
      return html`<p class="muted">${this.t('tier.keepNothing')}</p>`;
    }
    const missing = missingOf(needed);
    const date = this.format.day(until);
    const said = missing
      ? this.t('tier.keepMissing', { date, missing: this.#amount(missing, standing), tier: standing.tier.name })
      : this.t('tier.keepDone');
    const isGranted = missing && this.#isGranted(standing, missing);
    return html`<div class=${missing ? '' : 'done'}>
        ${this.#track(progressOf(needed), this.t('tier.keepProgress', { date }), said)}
      </div>
      <p>${said}</p>
      ${isGranted ? html`<p class="small muted">${this.t('tier.granted')}</p>` : ''}`;
  }

  /** A tier that people granted is kept by what it takes to reach it, which is more than the ladder says of keeping. */
  #isGranted({ tier: { code }, policyVersion }: Standing, { measure, threshold }: Needed): boolean {
    const { value } = this.#ladder;
    const tier = value?.tiers.find((one) => one.code === code);
    const isOfLadder = value?.policyVersion === policyVersion && value.measure === measure;
    return isOfLadder && tier?.enter === threshold && tier.keep < threshold;
  }

  #track(progress: number, label: string, said: string): TemplateResult {
    const percent = Math.floor(progress * 100);
    return html`<div
      class="track"
      part="track"
      role="progressbar"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
      aria-valuetext=${said}
    >
      <div class="fill" part="fill" style="width:${percent}%"></div>
    </div>`;
  }

  #amount({ measure, missing }: Needed, standing: Standing): string {
    return amountOf(measure, missing, { language: this.language, format: this.format, currency: currencyOf(standing) });
  }
}

define('rung-tier-card', RungTierCard);
