import { css, html, type TemplateResult } from 'lit';
import type { PointEntry, Points } from '../api/shapes';
import { define } from '../parts/define';
import { type Fold, foldEntries } from '../parts/foldEntries';
import { Pages } from '../parts/Pages';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** The customer's points: what can be spent, what is pending, what expires when, and every entry, folded by source. */
class RungPoints extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .balance {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
        gap: 12px;
        align-items: end;
      }
      .big {
        font-size: calc(2.25 * var(--_rem));
        font-weight: 700;
        line-height: 1.15;
      }
      .side b {
        font-size: calc(1.5 * var(--_rem));
        line-height: 1.3;
      }
      .expiring {
        display: grid;
        gap: 4px;
        margin-block-start: 14px;
      }
      .sub {
        margin-block: 20px 4px;
      }
      .folds > li {
        border-block-end: 1px solid var(--_line);
      }
      .folds > li:last-child {
        border: 0;
      }
      summary,
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: center;
        min-height: 56px;
        padding-block: 8px;
      }
      summary {
        cursor: pointer;
        list-style: none;
        border-radius: 8px;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary > :first-child,
      .line > :first-child {
        flex: 1 1 10em;
      }
      .what {
        overflow-wrap: anywhere;
      }
      .fold-hint::after {
        content: ' ▾';
      }
      details[open] .fold-hint::after {
        content: ' ▴';
      }
      .net,
      .under .number {
        margin-inline-start: auto;
      }
      .net {
        font-weight: 650;
        text-align: end;
      }
      .plus {
        color: var(--_good);
      }
      .under {
        margin: 0 0 10px;
        padding: 4px 12px;
        border-radius: 10px;
        background: var(--_sunken);
      }
      .under .line {
        min-height: 40px;
        padding-block: 4px;
      }
    `,
  ];

  readonly #points = new Resource(this, 'points', (client) => client.get('/me/points'));
  readonly #entries = new Pages<PointEntry>(this, 'entries', (client, after) =>
    client.get('/me/points/entries', { query: { after, limit: 50 } }),
  );

  protected override body(): TemplateResult {
    return html`${this.heading('points.title')}
    ${this.show(
      this.#points,
      () => this.nothing('points.empty', 'points.emptyHelp'),
      (points) => html`${this.#balance(points)} ${this.#list()}`,
    )}`;
  }

  #balance({ available, pending, reserved, expiring }: Points): TemplateResult {
    return html`<div class="balance" part="balance">
        <div>
          <div class="big number" part="available">${this.format.number(available)}</div>
          <div class="small muted">${this.t('points.available')}</div>
        </div>
        <div class="side">
          <b class="number" part="pending">${this.format.number(pending)}</b>
          <div class="small muted">${this.t('points.pending')}</div>
        </div>
      </div>
      <ul class="note expiring small" part="expiring">
        ${pending > 0 ? html`<li>${this.t('points.pendingHelp', { points: this.format.number(pending) })}</li>` : ''}
        ${reserved > 0 ? html`<li>${this.t('points.reserved', { points: this.format.number(reserved) })}</li>` : ''}
        ${
          expiring.length === 0
            ? html`<li>${this.t('points.nothingExpires')}</li>`
            : expiring.map(
                ({ points, on }) =>
                  html`<li>${this.t('points.expiring', { points: this.format.number(points), date: this.format.day(on) })}</li>`,
              )
        }
      </ul>`;
  }

  #list(): TemplateResult {
    return html`<div class="label sub" role="heading" aria-level=${this.level + 1}>${this.t('points.entries')}</div>
      ${this.show(
        this.#entries,
        () => html`<p class="muted">${this.t('points.emptyEntries')}</p>`,
        ({ items }) =>
          items.length === 0
            ? html`<p class="muted">${this.t('points.emptyEntries')}</p>`
            : html`<ul class="folds" part="entries">${foldEntries(items).map((fold) => html`<li>${this.#fold(fold)}</li>`)}</ul>
              ${this.moreOf(this.#entries)}`,
      )}`;
  }

  #fold(fold: Fold): TemplateResult {
    const [only] = fold.entries;
    if (fold.entries.length === 1 && only) {
      return html`<div class="line">
        <div>
          <div class="what">${this.#what(fold)}</div>
          <div class="small muted">${this.word('entryKind', only.kind)} · ${this.format.day(only.occurredAt)}</div>
        </div>
        ${this.#net(fold)}
      </div>`;
    }
    const count = this.format.number(fold.entries.length);
    return html`<details part="order">
      <summary>
        <div>
          <div class="what">${this.#what(fold)}</div>
          <div class="small muted fold-hint">${this.format.day(fold.occurredAt)} · ${this.t('points.folded', { count })}</div>
        </div>
        ${this.#net(fold)}
      </summary>
      <ul class="under small">${fold.entries.map((entry) => html`<li class="line">${this.#entry(entry)}</li>`)}</ul>
    </details>`;
  }

  /** An order has a number that its customer knows; an adjustment has a reason. */
  #what({ source, entries }: Fold): string {
    if (source.kind === 'order') {
      return this.t('points.order', { order: source.id });
    }
    const what = this.word('pointsSource', source.kind);
    const reason = entries.find((entry) => entry.reason)?.reason;
    return reason ? `${what} · ${this.word('adjustmentReason', reason)}` : what;
  }

  #net({ net, pending }: Fold): TemplateResult {
    return html`<div class="net number ${net > 0 ? 'plus' : ''}">
      ${this.format.change(net)}
      ${pending > 0 ? html`<div class="small muted">${this.t('points.stillPending', { points: this.format.number(pending) })}</div>` : ''}
    </div>`;
  }

  #entry({ kind, points, occurredAt }: PointEntry): TemplateResult {
    const shown =
      kind === 'activate' || kind === 'redeem' ? this.format.number(Math.abs(points)) : this.format.change(points);
    return html`<div>${this.word('entryKind', kind)} <span class="muted">${this.format.day(occurredAt)}</span></div>
      <div class="number">${shown}</div>`;
  }
}

define('rung-points', RungPoints);
