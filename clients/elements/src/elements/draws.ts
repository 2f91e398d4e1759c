import type { Client } from '@rung/client';
import { css, html, type TemplateResult } from 'lit';
import { ActivityElement } from '../activities/ActivityElement';
import type { Activity, DrawProof, Ticket } from '../api/shapes';
import { type DrawsText, drawsText } from '../i18n/own/draws';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import type { Resource } from '../parts/Resource';

/** What one drew in lotteries, and the proof that it was fair: the seed's commitment before, the seed after. */
class RungDraws extends ActivityElement {
  static override styles = [
    ...ActivityElement.styles,
    css`
      dl {
        display: grid;
        gap: 2px;
        margin: 0;
      }
      dd {
        margin: 0 0 8px;
      }
      code {
        font: 500 0.9em / 1.5 ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override readonly kinds = ['lottery'] as const;
  readonly #proofs = new Map<string, Resource<DrawProof>>();
  readonly #drawn = new Map<string, Pages<Ticket>>();

  #say(key: DrawsText, values?: Values): string {
    return drawsText(this.language, key, values);
  }

  protected override headline(): TemplateResult {
    return html`${this.headed(this.#say('title'))}
      <p class="small muted">${this.#say('proofHelp')}</p>`;
  }

  protected override act(activity: Activity): unknown {
    const { code } = activity;
    const drawn = this.#drawnIn(code);
    const proof = this.readOnce(this.#proofs, code, 'proof', (client) =>
      client.get('/public/draws/{code}', { path: { code } }),
    );
    return html`${this.show(
      proof,
      () => html``,
      (said) => html`${this.#proof(said)}${this.pageOf(activity, this.#say('check'))}`,
    )}
    ${this.show(
      drawn,
      () => html``,
      ({ items }) => this.#tickets(items),
    )}
    ${this.moreOf(drawn)}`;
  }

  #drawnIn(code: string): Pages<Ticket> {
    const page = (client: Client, after: string | undefined) =>
      client.get('/me/activities/{code}/tickets', { path: { code }, query: { after, limit: 50 } });
    return this.once(this.#drawn, code, () => new Pages<Ticket>(this, `draws ${code}`, page));
  }

  #proof({ commitment, committedAt, seed }: DrawProof): TemplateResult {
    return html`<dl class="small">
      <dt>${this.#say('commitment', { date: this.format.instant(committedAt) })}</dt>
      <dd><code part="commitment">${commitment}</code></dd>
      <dt>${this.#say('seed')}</dt>
      <dd>${seed ? html`<code part="seed">${seed}</code>` : this.#say('sealed')}</dd>
    </dl>`;
  }

  #tickets(tickets: readonly Ticket[]): TemplateResult {
    return tickets.length === 0
      ? html`<p class="muted">${this.#say('noTickets')}</p>`
      : html`<ul part="tickets">
          ${tickets.map(
            (one) => html`<li part="ticket">
              <span>${this.#result(one)}</span>
              <span class="small muted">
                ${this.format.instant(one.drawnAt)} · ${this.#say('nonce')} <code>${one.nonce}</code>
              </span>
            </li>`,
          )}
        </ul>`;
  }

  #result({ kind, prize, number, granted }: Ticket): string {
    return [
      this.#say('number', { number: this.format.number(number) }),
      kind === 'nothing' ? this.#say('nothing', { prize }) : this.#say('won', { prize }),
      !granted && this.#say('owed'),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

define('rung-draws', RungDraws);
