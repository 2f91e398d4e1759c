import { html, type TemplateResult } from 'lit';
import { ActivityElement } from '../activities/ActivityElement';
import type { Activity, Ticket } from '../api/shapes';
import { type ActivitiesText, activitiesText } from '../i18n/own/activities';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';

/** Member days and lotteries. A draw takes two presses where it costs points. */
class RungActivities extends ActivityElement {
  protected override readonly kinds = ['lottery', 'member-day'] as const;
  protected override readonly isQuiet = false;

  readonly #points = new Resource(this, 'points', (client) => client.get('/me/points'));
  /** The lottery that is about to cost points. */
  #asked: string | undefined;

  #say(key: ActivitiesText, values?: Values): string {
    return activitiesText(this.language, key, values);
  }

  protected override headline(): TemplateResult {
    const available = this.#points.value?.available;
    return this.headed(
      this.#say('title'),
      available === undefined
        ? ''
        : html`<span class="small muted number">${this.#say('have', this.points(available))}</span>`,
    );
  }

  protected override facts({ kind, points, limit }: Activity): (string | false)[] {
    return kind === 'lottery'
      ? [
          points > 0 ? this.#say('price', this.points(points)) : this.#say('free'),
          limit !== undefined && this.#say('perDay', { limit: this.format.number(limit) }),
        ]
      : [this.#say('member-day')];
  }

  protected override act(activity: Activity): unknown {
    const { code, kind, points, obstacle, prizes = [] } = activity;
    if (kind !== 'lottery') {
      return '';
    }
    const enter = () => (points > 0 ? this.#ask(code) : this.#draw(activity));
    return html`<div class="small" part="prizes">
        <span class="label">${this.#say('prizes')}</span>
        ${prizes.map(
          ({ name, count }) =>
            html`<span class="chip">${this.#say('prize', { prize: name, count: this.format.number(count) })}</span> `,
        )}
      </div>
      ${obstacle ? '' : this.press(this.#say('enter'), activity, enter)}
      ${this.#asked === code && !obstacle ? this.#confirmation(activity) : ''}`;
  }

  #ask(code: string): void {
    this.#asked = this.#asked === code ? undefined : code;
    this.acts.clear();
  }

  #confirmation(activity: Activity): TemplateResult {
    return html`<div class="note" part="confirm">
      <p>${this.#say('ask', this.points(activity.points))}</p>
      <div class="row">
        ${this.press(this.#say('yes'), activity, () => this.#draw(activity))}
        <button class="button" part="button" ?disabled=${this.acts.isSending} @click=${() => this.#ask(activity.code)}>
          ${this.t('common.cancel')}
        </button>
      </div>
    </div>`;
  }

  #draw({ code }: Activity): void {
    void this.acts.send(code, async (key) => {
      const ticket = await this.session.call(this.language, (client) =>
        client.post('/me/activities/{code}/tickets', {
          path: { code },
          header: { 'Idempotency-Key': key },
          body: { nonce: this.nonceOf(key) },
        }),
      );
      this.#asked = undefined;
      this.tell('rung-entered', { activity: code, kind: 'lottery' });
      return this.#result(ticket);
    });
  }

  #result({ kind, prize, granted }: Ticket): string {
    const said = this.#say(kind === 'nothing' ? 'nothing' : 'won', { prize });
    return granted ? said : `${said} · ${this.#say('owed')}`;
  }
}

define('rung-activities', RungActivities);
