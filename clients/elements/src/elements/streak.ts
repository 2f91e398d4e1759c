import { css, html, type TemplateResult } from 'lit';
import type { StreakStanding } from '../api/shapes';
import { type StreakText, streakText } from '../i18n/own/streak';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { define } from '../parts/define';
import { Resource, refresh } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

/** A sign-in goes through the store's stream: so often, so many milliseconds apart, it is looked for. */
const LOOKS = 5;
const LOOK_EVERY = 1_500;

type Streak = StreakStanding['streaks'][number];

/** Signing in for the day: today, days in a row, and what the next day gives. */
class RungStreak extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
      }
      li {
        display: grid;
        gap: 6px;
        margin-block-start: 14px;
      }
      .name {
        flex: 1 1 9em;
        font-weight: 650;
      }
      .track {
        height: 10px;
        border-radius: 99px;
        background: var(--_sunken);
        overflow: hidden;
      }
      .fill {
        height: 100%;
        background: var(--_accent);
      }
    `,
  ];

  readonly #standing = new Resource(this, 'streaks', (client) => client.get('/me/streaks'));
  readonly #acts = new Acts(this, 'streaks');
  /** The day that was signed in for here: until the service knows, it is counted here. */
  #signedOn: string | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#looking);
  }

  #say(key: StreakText, values?: Values): string {
    return streakText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    this.#acts.draw();
    const none = () => this.empty(this.#say('empty'), this.#say('emptyHelp'));
    const days = this.#now?.daysInARow ?? 0;
    return html`${this.headed(
      this.#say('title'),
      days > 0 ? html`<span class="chip good" part="days">${this.#say('row', this.#number('days', days))}</span>` : '',
    )}
      ${this.show(
        this.#standing,
        () => this.#button(),
        () => {
          const now = this.#now as StreakStanding;
          return now.points + now.pointsTomorrow + now.streaks.length === 0 ? none() : this.#day(now);
        },
      )}
      ${this.#acts.resultAt()}`;
  }

  /** As the service says, and with today's sign-in where it is on its way. */
  get #now(): StreakStanding | undefined {
    const said = this.#standing.value;
    return !said || said.signedIn || said.today !== this.#signedOn
      ? said
      : {
          ...said,
          signedIn: true,
          daysInARow: said.daysInARow + 1,
          streaks: said.streaks.map((one) => ({ ...one, reached: one.reached + 1 })),
        };
  }

  #day(now: StreakStanding): TemplateResult {
    const { signedIn, points, pointsTomorrow, streaks } = now;
    const next = nextPoints(
      signedIn ? pointsTomorrow : points,
      streaks.filter((one) => isOpen(one, now)),
    );
    return html`<div class="row">
        ${signedIn ? html`<span class="chip good" part="done">${this.#say('done')}</span>` : this.#button()}
        ${
          next > 0
            ? html`<span part="next">${this.#say(signedIn ? 'tomorrow' : 'earns', this.#number('points', next))}</span>`
            : ''
        }
      </div>
      <ul part="streaks">${streaks.map((one) => this.#streak(one, now))}</ul>`;
  }

  #streak(one: Streak, now: StreakStanding): TemplateResult {
    const { name, until, days, reached } = one;
    const said = this.#say('reached', { ...this.#number('reached', reached), ...this.#number('days', days) });
    return html`<li part="streak">
      <div class="row">
        <span class="name">${name}</span>
        <span class="small muted">${said} · ${this.#say('until', { date: this.format.day(until) })}</span>
      </div>
      <div
        class="track"
        part="track"
        role="progressbar"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax=${days}
        aria-valuenow=${reached}
        aria-valuetext=${said}
      >
        <div class="fill" part="fill" style=${`width:${(100 * reached) / days}%`}></div>
      </div>
      <span class="small" part="promise">${this.#promise(one, now)}</span>
    </li>`;
  }

  /** Nothing is promised that the budget does not bear, or that there are too few days for. */
  #promise(one: Streak, now: StreakStanding): string {
    const { days, points, reached, exhausted, awarded } = one;
    if (reached === days && (awarded > 0 || !exhausted)) {
      return this.#say('complete', this.#number('points', awarded || points));
    }
    if (exhausted) {
      return this.#say('spent');
    }
    return isOpen(one, now)
      ? this.#say('left', { ...this.#number('left', days - reached), ...this.#number('points', points) })
      : this.#say('tooLate');
  }

  #button(): TemplateResult {
    return html`<button
      class="button primary"
      part="button primary"
      ?disabled=${this.#acts.isSending}
      @click=${() => this.#signIn()}
    >
      ${this.#acts.isSending ? this.t('common.sending') : this.#say('signIn')}
    </button>`;
  }

  #signIn(): void {
    void this.#acts.send('day', async () => {
      const { on, first } = await this.session.call(this.language, (client) => client.post('/me/sign-ins'));
      this.#signedOn = on;
      this.tell('rung-signed-in', { on, first });
      this.#look(LOOKS);
      return this.#say('done');
    });
  }

  /** Until the service has heard of it; then its points may be there too. */
  #look(times: number): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      if (this.#standing.value?.signedIn || times === 0) {
        refresh('points', 'sources');
      } else {
        refresh('streaks');
        this.#look(times - 1);
      }
    }, LOOK_EVERY);
  }

  #number(name: string, value: number): Values {
    return { [name]: this.format.number(value) };
  }
}

/** Whether it can still be completed, and is paid for then; one that was completed today begins anew. */
function isOpen({ until, days, reached, exhausted }: Streak, { today, signedIn }: StreakStanding): boolean {
  const left = reached === days ? days : days - reached;
  const last = new Date(`${today}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + left - (signedIn ? 0 : 1));
  return !exhausted && last.toISOString().slice(0, 10) <= until;
}

/** What the next sign-in gives: itself, and of the streaks those that it completes. */
function nextPoints(points: number, streaks: readonly Streak[]): number {
  return streaks
    .filter(({ reached, days }) => reached + 1 === days)
    .reduce((sum, streak) => sum + streak.points, points);
}

define('rung-streak', RungStreak);
