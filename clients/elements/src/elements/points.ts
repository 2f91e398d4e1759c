import { css, html, type TemplateResult } from 'lit';
import type { PointEntry, PointSource, Points } from '../api/shapes';
import { define } from '../parts/define';
import { Pages } from '../parts/Pages';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** Newest first; what happened at one time stays in the order of the answer, which is that of recording. */
const newestFirst = (entries: readonly PointEntry[]) =>
  [...entries].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));

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
  /** By source and whole: a page of single entries would cut a source, and what it adds up to would be wrong. */
  readonly #sources = new Pages<PointSource>(this, 'sources', (client, after) =>
    client.get('/me/points/sources', { query: { after, limit: 100 } }),
  );

  protected override body(): TemplateResult {
    return html`${this.heading('points.title')}
    ${this.show(
      this.#points,
      () => this.nothing('points.empty', 'points.emptyHelp'),
      (points) => html`${this.#balance(points)} ${this.#list()}`,
    )}`;
  }

  #balance({ available, pending, reserved, expiring, activating }: Points): TemplateResult {
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
        ${activating.map(
          ({ points, on }) =>
            html`<li>${this.t('points.pendingHelp', { points: this.format.number(points), date: this.format.day(on) })}</li>`,
        )}
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
        this.#sources,
        () => html`<p class="muted">${this.t('points.emptyEntries')}</p>`,
        ({ items }) =>
          items.length === 0
            ? html`<p class="muted">${this.t('points.emptyEntries')}</p>`
            : html`<ul class="folds" part="entries">
                ${[...items]
                  .sort((a, b) => b.latestAt.localeCompare(a.latestAt))
                  .map((one) => html`<li>${this.#fold(one)}</li>`)}
              </ul>
              ${this.moreOf(this.#sources)}`,
      )}`;
  }

  #fold(fold: PointSource): TemplateResult {
    const [only, ...others] = fold.entries;
    if (only && others.length === 0) {
      return html`<div class="line">
        <div>
          <div class="what">${this.#what(fold)}</div>
          <div class="small muted">${this.#done(only)} · ${this.format.day(only.occurredAt)}</div>
        </div>
        ${this.#net(fold)}
      </div>`;
    }
    const count = this.format.number(fold.entries.length);
    return html`<details part="order">
      <summary>
        <div>
          <div class="what">${this.#what(fold)}</div>
          <div class="small muted fold-hint">${this.format.day(fold.latestAt)} · ${this.t('points.folded', { count })}</div>
        </div>
        ${this.#net(fold)}
      </summary>
      <ul class="under small">${newestFirst(fold.entries).map((entry) => html`<li class="line">${this.#entry(entry)}</li>`)}</ul>
    </details>`;
  }

  /** An order has a number that its customer knows, also where points pay a part of it; an adjustment has a reason. */
  #what({ source, entries }: PointSource): string {
    if (source.kind === 'order') {
      return this.t('points.order', { order: source.id });
    }
    const what = this.word('pointsSource', source.kind);
    const order = entries.find((entry) => entry.orderId)?.orderId;
    if (order) {
      return `${what} · ${this.t('points.order', { order })}`;
    }
    const reason = entries.find((entry) => entry.reason)?.reason;
    return reason ? `${what} · ${this.word('adjustmentReason', reason)}` : what;
  }

  #net({ available, pending, activeFrom }: PointSource): TemplateResult {
    const net = pending + available;
    return html`<div class="net number ${net > 0 ? 'plus' : ''}">
      ${this.format.change(net)}
      ${pending > 0 ? html`<div class="small muted">${this.t('points.stillPending', { points: this.format.number(pending) })}</div>` : ''}
      ${pending > 0 && activeFrom ? html`<div class="small muted">${this.t('points.activeFrom', { date: this.format.day(activeFrom) })}</div>` : ''}
    </div>`;
  }

  /** What happened; of a change that a refund or a tier brought, that. */
  #done({ kind, cause, points }: PointEntry): string {
    const isChange = kind === 'adjust' || kind === 'reverse' || (kind === 'restore' && cause === 'refund');
    const why = cause === 'refund' ? `refund-${kind}` : cause === 'tier' ? `tier-${points < 0 ? 'less' : 'more'}` : '';
    return isChange && why ? this.word('entryCause', why) : this.word('entryKind', kind);
  }

  #entry(entry: PointEntry): TemplateResult {
    const { kind, points, occurredAt } = entry;
    const shown =
      kind === 'activate' || kind === 'redeem' ? this.format.number(Math.abs(points)) : this.format.change(points);
    return html`<div>${this.#done(entry)} <span class="muted">${this.format.day(occurredAt)}</span></div>
      <div class="number">${shown}</div>`;
  }
}

define('rung-points', RungPoints);
