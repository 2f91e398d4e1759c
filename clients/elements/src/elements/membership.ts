import { css, html, type TemplateResult } from 'lit';
import type { Membership, Points, ProgrammeTerms, Standing } from '../api/shapes';
import { type MembershipText, membershipText } from '../i18n/own/membership';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

const HELP: Partial<Record<string, MembershipText>> = {
  frozen: 'frozenHelp',
  excluded: 'excludedHelp',
  left: 'leftHelp',
};

/** Joining the programme by terms that are shown, how one stands towards it, and leaving it, knowing what is lost. */
class RungMembership extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: baseline;
      }
      .agree {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-block: 10px;
      }
      .confirm {
        margin-block-start: 12px;
      }
      ul {
        margin: 6px 0 12px;
        padding-inline-start: 1.2em;
      }
      li {
        list-style: disc;
      }
    `,
  ];

  readonly #membership = new Resource(this, 'membership', (client) => client.get('/me/membership'));
  readonly #terms = new Resource(this, 'programme-terms', (client) => client.get('/programme-terms'));
  readonly #standing = new Resource(this, 'standing', (client) => client.get('/me/standing'));
  readonly #points = new Resource(this, 'points', (client) => client.get('/me/points'));
  readonly #acts = new Acts(this, 'membership', 'standing', 'points');
  #agrees = false;
  #isLeaving = false;

  #say(key: MembershipText, values?: Values): string {
    return membershipText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    this.#acts.draw();
    const guest: Membership = { status: 'guest', since: null, until: null, terms: null, channel: null };
    return html`${this.headed(this.#say('title'))}
      ${this.show(
        this.#membership,
        () => this.#stands(guest),
        (membership) => this.#stands(membership),
      )}
      ${this.#acts.resultAt()}`;
  }

  #stands(membership: Membership): TemplateResult {
    const { status, since, until } = membership;
    const help = HELP[status];
    return html`<div class="row" part="status">
        <b>${this.#say(status)}</b>
        <span class="small muted">
          ${since ? this.#say('since', { date: this.format.day(since) }) : ''}
          ${until ? this.#say('until', { date: this.format.day(until) }) : ''}
        </span>
      </div>
      ${help ? html`<p class="small">${this.#say(help)}</p>` : ''}
      ${this.show(
        this.#terms,
        () => html``,
        (terms) => this.#entry(membership, terms),
      )}
      ${membership.terms === null ? '' : this.#leaving()}`;
  }

  /** Nobody joins while restricted; a member is asked again where the terms are newer. */
  #entry({ status, terms }: Membership, current: ProgrammeTerms): TemplateResult {
    const isCurrent = terms === current.version;
    if (status === 'frozen' || status === 'excluded') {
      return html``;
    }
    const label: MembershipText = status === 'member' ? 'renew' : status === 'left' ? 'rejoin' : 'join';
    return html`<details part="terms" ?open=${!isCurrent}>
        <summary>${this.#say('terms', { version: current.version })}</summary>
        <p class="note small" lang=${current.language}>${current.text}</p>
        ${terms === null || isCurrent ? '' : html`<p class="small muted">${this.#say('newTerms', { version: terms })}</p>`}
      </details>
      ${
        isCurrent
          ? ''
          : html`<label class="agree"
                ><input
                  type="checkbox"
                  .checked=${this.#agrees}
                  @change=${(event: Event) => this.#agree((event.target as HTMLInputElement).checked)}
                />${this.#say('agree')}</label
              >
              <button
                class="button primary"
                part="button primary"
                ?disabled=${!this.#agrees || this.#acts.isSending}
                @click=${() => this.#join(current.version, status)}
              >
                ${this.#acts.isSending ? this.t('common.sending') : this.#say(label)}
              </button>`
      }`;
  }

  #agree(agrees: boolean): void {
    this.#agrees = agrees;
    this.requestUpdate();
  }

  #join(terms: string, before: string): void {
    void this.#acts.send('join', async () => {
      const body = { terms, channel: 'member-centre' };
      const { status } = await this.session.call(this.language, (client) => client.put('/me/membership', { body }));
      this.#agrees = false;
      this.tell('rung-membership', { status });
      return this.#say(before === 'member' ? 'renewed' : 'joined');
    });
  }

  /** In two steps, of which the second says what is lost. */
  #leaving(): TemplateResult {
    if (!this.#isLeaving) {
      return html`<p>
        <button class="button plain" part="button" @click=${() => this.#ask(true)}>${this.#say('leave')}</button>
      </p>`;
    }
    const tier = (this.#standing.value as Standing | undefined)?.tier.name;
    const points = (this.#points.value as Points | undefined)?.available ?? 0;
    return html`<div class="confirm note" part="confirm" role="group" aria-label=${this.#say('leaveTitle')}>
      <b tabindex="-1" class="asked">${this.#say('leaveTitle')}</b>
      <ul class="small">
        ${tier ? html`<li>${this.#say('leaveTier', { tier })}</li>` : ''}
        ${points > 0 ? html`<li>${this.#say('leavePoints', { points: this.format.number(points) })}</li>` : ''}
        <li>${this.#say('leaveRest')}</li>
      </ul>
      <div class="row">
        <button class="button" part="button" ?disabled=${this.#acts.isSending} @click=${() => this.#leave()}>
          ${this.#acts.isSending ? this.t('common.sending') : this.#say('leaveNow')}
        </button>
        <button class="button plain" part="button" @click=${() => this.#ask(false)}>${this.#say('stay')}</button>
      </div>
    </div>`;
  }

  #ask(isLeaving: boolean): void {
    this.#isLeaving = isLeaving;
    this.#acts.clear();
    if (isLeaving) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.asked')?.focus());
    }
  }

  #leave(): void {
    void this.#acts.send('leave', async () => {
      const { status } = await this.session.call(this.language, (client) => client.delete('/me/membership'));
      this.#isLeaving = false;
      this.tell('rung-membership', { status });
      return this.#say('gone');
    });
  }
}

define('rung-membership', RungMembership);
