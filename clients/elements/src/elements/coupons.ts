import { css, html, type TemplateResult } from 'lit';
import type { Coupon } from '../api/shapes';
import { type CouponText, couponText } from '../i18n/own/coupons';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { RungElement } from '../parts/RungElement';

const isOpen = ({ state }: Coupon) => state === 'issued' || state === 'locked';

/** A business date; Swedish writes one as the API does. */
const todayIn = (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());

/** The member's coupons: those that can be used, the next to end first, as they come; the others folded. */
class RungCoupons extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .coupon {
        display: grid;
        gap: 4px;
        padding: 12px;
        border: 1px dashed var(--_edge);
        border-radius: calc(var(--_radius) * 0.75);
      }
      .coupon + .coupon {
        margin-block-start: 10px;
      }
      .over {
        border-style: solid;
        border-color: var(--_line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        align-items: center;
      }
      .row > :first-child {
        flex: 1 1 9em;
      }
      .name {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      code {
        font: 600 1em / 1.5 ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
      summary {
        min-height: 44px;
        padding-block: 10px;
        cursor: pointer;
      }
    `,
  ];

  readonly #coupons = new Pages<Coupon>(this, 'coupons', (client, after) =>
    client.get('/me/coupons', { query: { after, limit: 50 } }),
  );
  #said = '';

  #say(key: CouponText, values?: Values): string {
    return couponText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    const none = () => this.empty(this.#say('empty'), this.#say('emptyHelp'));
    return html`${this.headed(this.#say('title'))}
      <div class="small" role="status">${this.#said}</div>
      ${this.show(this.#coupons, none, ({ items }) => (items.length === 0 ? none() : this.#list(items)))}`;
  }

  #list(coupons: readonly Coupon[]): TemplateResult {
    const isWhole = !this.#coupons.value?.next;
    const open = coupons.filter(isOpen);
    const over = coupons.filter((one) => !isOpen(one));
    return html`${
      open.length === 0
        ? html`<p class="muted">${this.#say('noneLeft')}</p>`
        : html`<ul part="coupons">${open.map((coupon) => this.#coupon(coupon))}</ul>`
    }
    ${
      over.length === 0
        ? ''
        : html`<details part="ended">
            <summary>
              ${isWhole ? this.#say('ended', { count: this.format.number(over.length) }) : this.#say('endedYet')}
            </summary>
            <ul>${over.map((coupon) => this.#coupon(coupon))}</ul>
          </details>`
    }
    ${this.moreOf(this.#coupons)}`;
  }

  #coupon(coupon: Coupon): TemplateResult {
    const { name, description, state, orderId, firstDay, lastDay, code } = coupon;
    const begins = state === 'issued' && firstDay > todayIn(this.zone);
    return html`<li class="coupon ${isOpen(coupon) ? '' : 'over'}" part="coupon">
      <div class="row">
        <span class="name">${name}</span>
        <span class="chip ${state === 'issued' && !begins ? 'good' : ''}" part="coupon-state">
          ${this.#say(begins ? 'notYet' : state)}
        </span>
      </div>
      <div class="small muted">${description}</div>
      <div class="small muted">
        ${begins ? `${this.#say('from', { date: this.format.day(firstDay) })} · ` : ''}${this.#say('until', {
          date: this.format.day(lastDay),
        })}${orderId ? ` · ${this.#say('order', { order: orderId })}` : ''}
      </div>
      ${
        state === 'issued'
          ? html`<div class="row">
              <span><span class="sr">${this.#say('code')}: </span><code part="code">${code}</code></span>
              <button
                class="button"
                part="button"
                aria-label=${this.#say('copyOf', { code })}
                @click=${() => void this.#copy(code)}
              >
                ${this.#say('copy')}
              </button>
            </div>`
          : ''
      }
    </li>`;
  }

  /** A page that is not on HTTPS, or is framed, may have no clipboard. */
  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.#said = this.#say('copied', { code });
    } catch {
      this.#said = this.#say('notCopied');
    }
    this.requestUpdate();
  }
}

define('rung-coupons', RungCoupons);
