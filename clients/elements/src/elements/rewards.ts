import { newKey } from '@rung/client';
import { css, html, type TemplateResult } from 'lit';
import type { Redemption, Reward } from '../api/shapes';
import { type RewardText, rewardText } from '../i18n/own/rewards';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { Resource, refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** What can be had for points, why something cannot, and what was had. Redeeming takes two presses, and happens once. */
class RungRewards extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .offer,
      .redemption {
        display: grid;
        gap: 4px;
        padding-block: 12px;
        border-block-start: 1px solid var(--_line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
      }
      .row > :first-child {
        flex: 1 1 9em;
      }
      .name {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .price {
        font-weight: 650;
        color: var(--_accent);
      }
      .confirm {
        display: grid;
        gap: 10px;
      }
      .sub {
        margin-block: 20px 4px;
      }
    `,
  ];

  readonly #ladder = new Resource(this, 'ladder', (client) => client.get('/ladder'));
  readonly #points = new Resource(this, 'points', (client) => client.get('/me/points'));
  readonly #offers = new Pages<Reward>(this, 'rewards', (client, after) =>
    client.get('/rewards', { query: { after, limit: 50 } }),
  );
  readonly #redemptions = new Pages<Redemption>(this, 'redemptions', (client, after) =>
    client.get('/me/redemptions', { query: { after, limit: 10 } }),
  );
  /** The reward that is about to be redeemed, and the key of that: sent again it is the same redemption. */
  #asked: { code: string; key: string } | undefined;
  #isSending = false;
  #said = '';
  #failure: unknown;

  #say(key: RewardText, values?: Values): string {
    return rewardText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    const available = this.#points.value?.available;
    const none = () => this.empty(this.#say('empty'), this.#say('emptyHelp'));
    return html`${this.headed(
      this.#say('title'),
      available === undefined
        ? ''
        : html`<span class="small muted number">${this.#say('have', { points: this.format.number(available) })}</span>`,
    )}
      <div class="small" role="status">${this.#said}</div>
      ${this.#failure === undefined ? '' : this.problem(this.#failure, () => this.#again())}
      ${this.show(this.#offers, none, ({ items }) =>
        items.length === 0
          ? none()
          : html`<ul part="offers">${items.map((offer) => this.#offer(offer))}</ul>
              ${this.moreOf(this.#offers)}`,
      )}
      ${this.#mine()}`;
  }

  #price({ points, cash }: { points: number; cash?: Reward['cash'] }): string {
    const number = this.format.number(points);
    return cash
      ? this.#say('priceAndCash', { points: number, cash: this.format.money(cash) })
      : this.#say('price', { points: number });
  }

  #offer(offer: Reward): TemplateResult {
    const { code, name, terms, left, until, value, obstacle } = offer;
    const facts = [
      value && this.#say('worth', { value: this.format.money(value) }),
      left !== undefined && left > 0 && this.#say('left', { left: this.format.number(left) }),
      until && this.#say('until', { date: this.format.day(until) }),
    ].filter(Boolean);
    return html`<li class="offer" part="offer">
      <div class="row">
        <span class="name">${name}</span>
        <span class="price number" part="price">${this.#price(offer)}</span>
        ${
          obstacle
            ? html`<span class="chip warn" part="obstacle">${this.#obstacle(offer)}</span>`
            : html`<button
                class="button"
                part="button"
                aria-label=${this.#say('redeemOf', { reward: name })}
                aria-expanded=${this.#asked?.code === code ? 'true' : 'false'}
                @click=${() => this.#ask(code)}
              >
                ${this.#say('redeem')}
              </button>`
        }
      </div>
      <div class="small muted">${[terms, ...facts].join(' · ')}</div>
      ${this.#asked?.code === code && !obstacle ? this.#confirmation(offer) : ''}
    </li>`;
  }

  #obstacle({ obstacle, lowestTier }: Reward): string {
    const { reason, missing, from, nextFrom } = obstacle ?? { reason: 'gone' as const };
    const tier = this.#ladder.value?.tiers.find((one) => one.code === lowestTier)?.name ?? lowestTier ?? '';
    const key = reason === 'limit-reached' && nextFrom ? 'limit-reached-next' : reason;
    const day = from ?? nextFrom;
    return this.#say(key, {
      tier,
      missing: this.format.number(missing ?? 0),
      date: day ? this.format.day(day) : '',
    });
  }

  #confirmation(offer: Reward): TemplateResult {
    const { name, cash } = offer;
    return html`<div class="note confirm" part="confirm">
      <p>${this.#say('ask', { price: this.#price(offer), reward: name })}</p>
      ${cash ? html`<p class="small muted">${this.#say('askCash', { cash: this.format.money(cash) })}</p>` : ''}
      <div class="row">
        <button
          class="button primary"
          part="button primary"
          ?disabled=${this.#isSending}
          @click=${() => void this.#redeem(offer)}
        >
          ${this.#isSending ? this.t('common.sending') : this.#say('yes')}
        </button>
        <button class="button" part="button" ?disabled=${this.#isSending} @click=${() => this.#ask(undefined)}>
          ${this.t('common.cancel')}
        </button>
      </div>
    </div>`;
  }

  #ask(code: string | undefined): void {
    this.#asked = code === undefined || this.#asked?.code === code ? undefined : { code, key: newKey() };
    this.#said = '';
    this.#failure = undefined;
    this.requestUpdate();
  }

  #again(): void {
    const offer = this.#offers.value?.items.find(({ code }) => code === this.#asked?.code);
    this.#failure = undefined;
    if (offer) {
      void this.#redeem(offer);
    } else {
      this.#changed();
    }
  }

  /** Points alone are spent at once; where money is to be paid too, the shop confirms it when it was. */
  async #redeem(offer: Reward): Promise<void> {
    const key = this.#asked?.key ?? newKey();
    await this.#send(async () => {
      const held = await this.session.call(this.language, (client) =>
        client.post('/me/redemptions', { body: { reward: offer.code }, header: { 'Idempotency-Key': key } }),
      );
      const done = held.cash || held.state !== 'reserved' ? held : await this.#confirmed(held.id);
      this.#asked = undefined;
      this.#said = this.#outcome(done);
      this.tell('rung-redeemed', { redemptionId: done.id, reward: done.reward, state: done.state });
    });
  }

  #outcome({ name, state, until }: Redemption): string {
    return state === 'reserved'
      ? this.#say('held', { reward: name, time: until ? this.format.instant(until) : '' })
      : this.#say('done', { reward: name });
  }

  #confirmed(id: string): Promise<Redemption> {
    return this.session.call(this.language, (client) =>
      client.post('/me/redemptions/{id}/confirmation', { path: { id } }),
    );
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    this.#said = '';
    this.#failure = undefined;
    this.requestUpdate();
    try {
      await work();
    } catch (failure) {
      this.#failure = failure;
      this.failed(failure);
    }
    this.#isSending = false;
    this.#changed();
  }

  #changed(): void {
    refresh('points', 'sources', 'rewards', 'redemptions');
    this.requestUpdate();
  }

  #mine(): TemplateResult {
    const none = () => html`<p class="muted">${this.#say('none')}</p>`;
    return html`<div class="label sub" role="heading" aria-level=${this.level + 1}>${this.#say('mine')}</div>
      ${this.show(this.#redemptions, none, ({ items }) =>
        items.length === 0
          ? none()
          : html`<ul part="redemptions">${items.map((one) => this.#redemption(one))}</ul>
              ${this.moreOf(this.#redemptions)}`,
      )}`;
  }

  #redemption(one: Redemption): TemplateResult {
    const { id, name, state, reservedAt, until, cash } = one;
    const isHeld = state === 'reserved';
    return html`<li class="redemption" part="redemption">
      <div class="row">
        <span class="name">${name}</span>
        <span class="number">${this.#price(one)}</span>
      </div>
      <div class="row small">
        <span class="muted" part="redemption-state">
          ${this.format.day(reservedAt)} · ${this.#say(state, { time: until ? this.format.instant(until) : '' })}
          ${isHeld && cash ? ` · ${this.#say('pay')}` : ''}
        </span>
        ${
          isHeld && !cash
            ? html`<button
                class="button"
                part="button"
                aria-label=${this.#say('finishOf', { reward: name })}
                ?disabled=${this.#isSending}
                @click=${() =>
                  void this.#send(async () => {
                    this.#said = this.#outcome(await this.#confirmed(id));
                  })}
              >
                ${this.#say('finish')}
              </button>`
            : ''
        }
        ${
          isHeld
            ? html`<button
                class="button plain"
                part="button"
                aria-label=${this.#say('cancelOf', { reward: name })}
                ?disabled=${this.#isSending}
                @click=${() =>
                  void this.#send(async () => {
                    await this.session.call(this.language, (client) =>
                      client.delete('/me/redemptions/{id}', { path: { id } }),
                    );
                    this.#said = this.#say('undone');
                  })}
              >
                ${this.#say('cancel')}
              </button>`
            : ''
        }
      </div>
    </li>`;
  }
}

define('rung-rewards', RungRewards);
