import type { Client } from '@rung/client';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../api/shapes';
import { type ActivityText, activityText } from '../i18n/own/activity';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { Pages } from '../parts/Pages';
import { Resource, refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** Activities of some kinds: what each is, what it takes, what is in the way, and below it what one does. */
export abstract class ActivityElement extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      li {
        display: grid;
        gap: 6px;
        padding-block: 12px;
        border-block-start: 1px solid var(--_line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
      }
      .button {
        text-decoration: none;
      }
      .row > :first-child {
        flex: 1 1 9em;
      }
      .name {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #ladder = new Resource(this, 'ladder', (client) => client.get('/ladder'));
  protected readonly activities = new Pages<Activity>(this, 'activities', (client, after) =>
    client.get('/me/activities', { query: { after, limit: 50 } }),
  );
  protected readonly acts = new Acts(this, 'activities', 'points', 'sources', 'draws', 'proof', 'application');
  /** Which of them it is for. */
  protected abstract readonly kinds: readonly Activity['kind'][];
  /** Whether it says so where there are none; else it is not there at all. */
  protected readonly isQuiet: boolean = true;

  protected abstract headline(): TemplateResult;
  /** What one does, and what came of it. */
  protected abstract act(activity: Activity): unknown;

  #say(key: ActivityText, values?: Values): string {
    return activityText(this.language, key, values);
  }

  protected override render(): TemplateResult {
    return this.isQuiet && this.mine.length === 0 ? html`${nothing}` : super.render();
  }

  /** Those of other kinds may fill a page: it goes on until there is one of its own. */
  protected override updated(): void {
    const { value, growFailure } = this.activities;
    if (this.mine.length === 0 && value?.next && growFailure === undefined) {
      queueMicrotask(() => void this.activities.more());
    }
  }

  protected get mine(): Activity[] {
    return (this.activities.value?.items ?? []).filter(({ kind }) => this.kinds.includes(kind));
  }

  protected override body(): TemplateResult {
    const none = () => this.empty(this.#say('empty'), this.#say('emptyHelp'));
    this.acts.draw();
    const list = () =>
      this.mine.length === 0 ? none() : html`<ul part="activities">${this.mine.map((one) => this.#activity(one))}</ul>`;
    const { failure } = this.activities;
    return html`${this.headline()}
      ${
        failure === undefined
          ? this.show(this.activities, none, list)
          : this.problem(failure, () => refresh('activities'))
      }
      ${this.moreOf(this.activities)} ${this.acts.resultAt()}`;
  }

  #activity(activity: Activity): TemplateResult {
    const { code, name, terms, from, until, lowestTier, obstacle } = activity;
    const facts = [
      this.#say('days', { from: this.format.day(from), until: this.format.day(until) }),
      lowestTier && !obstacle && this.#say('tier', { tier: this.#tier(lowestTier) }),
      ...this.facts(activity),
    ].filter(Boolean);
    return html`<li part="activity">
      <div class="row">
        <span class="name">${name}</span>
        ${obstacle ? html`<span class="chip warn" part="obstacle">${this.#obstacle(activity)}</span>` : ''}
      </div>
      <div class="small muted">${[terms, ...facts].join(' · ')}</div>
      ${this.act(activity)} ${this.acts.resultAt(code)}
    </li>`;
  }

  /** What else there is to know of one. */
  protected facts(_: Activity): (string | false)[] {
    return [];
  }

  #tier(code: string): string {
    return this.#ladder.value?.tiers.find((one) => one.code === code)?.name ?? code;
  }

  #obstacle({ obstacle, lowestTier }: Activity): string {
    const { reason, missing, from, nextFrom } = obstacle ?? { reason: 'over' as const };
    const date = (day: string | undefined) => (day ? this.format.day(day) : '');
    const why = this.#say(reason, {
      tier: this.#tier(lowestTier ?? ''),
      missing: this.format.number(missing ?? 0),
      date: date(from),
    });
    return nextFrom ? why + this.#say('next', { date: date(nextFrom) }) : why;
  }

  /** @param key an act's: the digits are chosen once for each, and sent again with it */
  protected nonceOf(key: string): string {
    return key.replaceAll('-', '').toLowerCase();
  }

  protected points(points: number): Values {
    return { points: this.format.number(points) };
  }

  /** What is read of one activity, where it is shown. */
  protected readOnce<T>(
    known: Map<string, Resource<T>>,
    code: string,
    topic: string,
    read: (client: Client) => Promise<T>,
  ): Resource<T> {
    return this.once(known, code, () => new Resource(this, `${topic} ${code}`, read));
  }

  /** Likewise, a list of it. */
  protected once<R extends { load: () => unknown }>(known: Map<string, R>, code: string, make: () => R): R {
    const before = known.get(code);
    if (before) {
      return before;
    }
    const made = make();
    known.set(code, made);
    queueMicrotask(() => void made.load());
    return made;
  }

  /** @param text what pressing does */
  protected press(text: string, { name }: Activity, press: () => void): TemplateResult {
    return html`<div>
      <button
        class="button primary"
        part="button primary"
        aria-label=${`${text} ${name}`}
        ?disabled=${this.acts.isSending}
        @click=${press}
      >
        ${this.acts.isSending ? this.t('common.sending') : text}
      </button>
    </div>`;
  }

  /** The page on which anybody checks a draw. */
  protected pageOf({ code }: Activity, text: string): TemplateResult {
    return html`<div>
      <a
        class="button"
        part="button"
        target="_blank"
        rel="noopener"
        href=${`${this.session.base}/public/draws/${encodeURIComponent(code)}/page?lang=${this.language}`}
        >${text}</a
      >
    </div>`;
  }
}
