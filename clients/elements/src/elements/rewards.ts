import { css, html, type TemplateResult } from 'lit';
import type { Redemption, Reward } from '../api/shapes';
import { type RewardText, rewardText } from '../i18n/own/rewards';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** What can be had for points, why something cannot, and what was had. Redeeming takes two presses, and happens once. */
class RungRewards extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      li {
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
      .name,
      .price {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .price {
        color: var(--_accent);
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
  /** The reward that is about to be redeemed. */
  #asked: string | undefined;
  readonly #acts = new Acts(this, 'points', 'sources', 'rewards', 'redemptions');

  #say(key: RewardText, values?: Values): string {
    return rewardText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    const available = this.#points.value?.available;
    const none = () => this.empty(this.#say('empty'), this.#say('emptyHelp'));
    this.#acts.draw();
    return html`${this.headed(
      this.#say('title'),
      available === undefined
        ? ''
        : html`<span class="small muted number">${this.#say('have', { points: this.format.number(available) })}</span>`,
    )}
      ${this.show(this.#offers, none, ({ items }) =>
        items.length === 0
          ? none()
          : html`<ul part="offers">${items.map((offer) => this.#offer(offer))}</ul>
              ${this.moreOf(this.#offers)}`,
      )}
      ${this.#mine()} ${this.#acts.resultAt()}`;
  }

  #price({ points, cash }: { points: number; cash?: Reward['cash'] }): string {
    const price = this.#say('price', { points: this.format.number(points) });
    return cash ? `${price} + ${this.format.money(cash)}` : price;
  }

  #offer(offer: Reward): TemplateResult {
    const { code, name, terms, left, until, value, obstacle } = offer;
    const facts = [
      value && this.#say('worth', { value: this.format.money(value) }),
      left !== undefined && left > 0 && this.#say('left', { left: this.format.number(left) }),
      until && this.#say('until', { date: this.format.day(until) }),
    ].filter(Boolean);
    return html`<li part="offer">
      <div class="row">
        <span class="name">${name}</span>
        <span class="price number" part="price">${this.#price(offer)}</span>
        ${
          obstacle
            ? html`<span class="chip warn" part="obstacle">${this.#obstacle(offer)}</span>`
            : html`<button
                class="button"
                part="button"
                aria-label=${`${this.#say('redeem')} ${name}`}
                aria-expanded=${this.#asked === code}
                ?disabled=${this.#acts.isSending}
                @click=${() => this.#ask(code)}
              >
                ${this.#say('redeem')}
              </button>`
        }
      </div>
      <div class="small muted">${[terms, ...facts].join(' · ')}</div>
      ${this.#asked === code && !obstacle ? this.#confirmation(offer) : ''}
      ${this.#acts.resultAt(code)}
    </li>`;
  }

  #obstacle({ obstacle, lowestTier }: Reward): string {
    const { reason, missing, from, nextFrom } = obstacle ?? { reason: 'gone' as const };
    const tier = this.#ladder.value?.tiers.find((one) => one.code === lowestTier)?.name ?? lowestTier ?? '';
    const date = (day: string | undefined) => (day ? this.format.day(day) : '');
    const why = this.#say(reason, { tier, missing: this.format.number(missing ?? 0), date: date(from) });
    return nextFrom ? why + this.#say('next', { date: date(nextFrom) }) : why;
  }

  #confirmation(offer: Reward): TemplateResult {
    const { name, cash } = offer;
    return html`<div class="note" part="confirm">
      <p>${this.#say('ask', { price: this.#price(offer), reward: name })}</p>
      ${cash ? html`<p class="small muted">${this.#say('askCash', { cash: this.format.money(cash) })}</p>` : ''}
      <div class="row">
        <button
          class="button primary"
          part="button primary"
          ?disabled=${this.#acts.isSending}
          @click=${() => void this.#redeem(offer)}
        >
          ${this.#acts.isSending ? this.t('common.sending') : this.#say('yes')}
        </button>
        <button class="button" part="button" ?disabled=${this.#acts.isSending} @click=${() => this.#ask(offer.code)}>
          ${this.t('common.cancel')}
        </button>
      </div>
    </div>`;
  }

  #ask(code: string): void {
    this.#asked = this.#asked === code ? undefined : code;
    this.#acts.clear();
  }

  /** Points alone are spent at once; where money is to be paid too, the shop confirms it when it was. */
  #redeem({ code }: Reward): Promise<void> {
    return this.#acts.send(code, async (key) => {
      const held = await this.session.call(this.language, (client) =>
        client.post('/me/redemptions', { body: { reward: code }, header: { 'Idempotency-Key': key } }),
      );
      const done = held.cash || held.state !== 'reserved' ? held : await this.#confirmed(held.id);
      if (this.#asked === code) {
        this.#asked = undefined;
      }
      return this.#told(done);
    });
  }

  #finish({ id }: Redemption): Promise<void> {
    return this.#acts.send(id, async () => this.#told(await this.#confirmed(id)));
  }

  #cancel({ id, name }: Redemption): Promise<void> {
    return this.#acts.send(id, async () => {
      await this.session.call(this.language, (client) => client.delete('/me/redemptions/{id}', { path: { id } }));
      return this.#stands(name, this.#say('cancelled'));
    });
  }

  /** Tells the page around too, unless it has ended: a key that was sent before is answered as things stand now. */
  #told({ id, reward, name, state, until }: Redemption): string {
    switch (state) {
      case 'reserved':
      case 'confirmed':
        this.tell('rung-redeemed', { redemptionId: id, reward, state });
        return state === 'confirmed' ? this.#say('done', { reward: name }) : this.#stands(name, this.#held(until));
      case 'cancelled':
      case 'timed-out':
      case 'refunded':
        return this.#stands(name, this.#say(state));
    }
  }

  #held(until: string | undefined): string {
    return `${this.#say('reserved', this.#until(until))} · ${this.#say('pay')}`;
  }

  #until(until: string | undefined): Values {
    return { time: until ? this.format.instant(until) : '' };
  }

  #stands(reward: string, state: string): string {
    return this.#say('stands', { reward, state });
  }

  #confirmed(id: string): Promise<Redemption> {
    return this.session.call(this.language, (client) =>
      client.post('/me/redemptions/{id}/confirmation', { path: { id } }),
    );
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
    return html`<li part="redemption">
      <div class="row">
        <span class="name">${name}</span>
        <span class="number">${this.#price(one)}</span>
      </div>
      <div class="row small">
        <span class="muted" part="redemption-state">
          ${this.format.day(reservedAt)} · ${isHeld && cash ? this.#held(until) : this.#say(state, this.#until(until))}
        </span>
        ${isHeld && !cash ? this.#act('', 'finish', name, () => this.#finish(one)) : ''}
        ${isHeld ? this.#act('plain', 'cancel', name, () => this.#cancel(one)) : ''}
      </div>
      ${this.#acts.resultAt(id)}
    </li>`;
  }

  #act(look: string, text: 'finish' | 'cancel', reward: string, act: () => Promise<void>): TemplateResult {
    return html`<button
      class="button ${look}"
      part="button"
      aria-label=${`${this.#say(text)} ${reward}`}
      ?disabled=${this.#acts.isSending}
      @click=${() => void act()}
    >
      ${this.#say(text)}
    </button>`;
  }
}

define('rung-rewards', RungRewards);
