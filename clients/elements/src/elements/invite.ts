import { css, html, type TemplateResult } from 'lit';
import type { Referral, ReferralRewards } from '../api/shapes';
import { type InviteText, inviteText } from '../i18n/own/invite';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** Inviting others by a code, what came of it, and giving a friend's code. */
class RungInvite extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        margin-block: 12px;
      }
      .code {
        font: 650 1.4em/1.4 ui-monospace, monospace;
        letter-spacing: 0.12em;
      }
      input {
        min-height: 44px;
        box-sizing: border-box;
        padding: 0 12px;
        border: 1px solid var(--_edge);
        border-radius: 8px;
        background: transparent;
        color: inherit;
        font: inherit;
        text-transform: uppercase;
      }
      form {
        display: grid;
        gap: 6px;
        margin-block-start: 16px;
      }
    `,
  ];

  readonly #own = new Resource(this, 'referral', (client) => client.get('/me/referral'));
  readonly #rewards = new Resource(this, 'referral-rewards', (client) => client.get('/me/referral/rewards'));
  readonly #acts = new Acts(this, 'referral');

  #say(key: InviteText, values?: Values): string {
    return inviteText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    this.#acts.draw();
    return html`${this.headed(this.#say('title'), '')}
      <p class="small muted">${this.#say('intro')}</p>
      ${this.show(
        this.#own,
        () => html`${this.empty(this.#say('empty'), this.#say('emptyHelp'))}${this.#form()}`,
        (own) => html`${this.#code(own)}${this.#figures(own)}${own.referred ? this.#referred() : this.#form()}`,
      )}
      ${this.#acts.resultAt()}`;
  }

  #code({ code }: Referral): TemplateResult {
    if (!code) {
      return html`<p part="closed">${this.#say('closed')}</p>`;
    }
    return html`<div class="row">
      <span class="small">${this.#say('code')}</span>
      <span class="code" part="code">${code}</span>
      <button class="button" part="button" @click=${() => this.#copy(code)}>${this.#say('copy')}</button>
      ${this.#acts.resultAt('copy')}
    </div>`;
  }

  #figures({ invited }: Referral): TemplateResult {
    const rewards: Partial<ReferralRewards> = this.#rewards.value ?? {};
    const { waiting = 0, rewarded = 0, withoutPoints = 0, points = 0 } = rewards;
    const lines: [InviteText, number][] = [
      ['rewarded', rewarded],
      ['waiting', waiting],
      ['withoutPoints', withoutPoints],
    ];
    const number = (value: number) => this.format.number(value);
    return html`<ul class="small" part="figures">
      <li>${this.#say('invited', { count: number(invited) })}</li>
      ${lines
        .filter(([, count]) => count > 0)
        .map(([key, count]) => html`<li>${this.#say(key, { count: number(count), points: number(points) })}</li>`)}
    </ul>`;
  }

  #referred(): TemplateResult {
    return html`<p class="small muted" part="referred">${this.#say('referred')}</p>`;
  }

  #form(): TemplateResult {
    return html`<form
      part="form"
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#give(new FormData(event.target as HTMLFormElement).get('code') as string);
      }}
    >
      <label for="code">${this.#say('ask')}</label>
      <div class="row">
        <input id="code" name="code" part="input" required maxlength="40" autocomplete="off" autocapitalize="characters" />
        <button class="button" part="button" ?disabled=${this.#acts.isSending}>
          ${this.#acts.isSending ? this.t('common.sending') : this.#say('send')}
        </button>
      </div>
      <p class="small muted" part="help">${this.#say('askHelp')}</p>
      ${this.#acts.resultAt('code')}
    </form>`;
  }

  #copy(code: string): void {
    void this.#acts.send('copy', async () => {
      await navigator.clipboard.writeText(code);
      return this.#say('copied');
    });
  }

  #give(code: string): void {
    void this.#acts.send('code', async () => {
      await this.session.call(this.language, (client) => client.post('/me/referral', { body: { code } }));
      this.tell('rung-referred', {});
      return this.#say('accepted');
    });
  }
}

define('rung-invite', RungInvite);
