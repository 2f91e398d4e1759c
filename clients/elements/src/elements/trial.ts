import { css, html, type TemplateResult } from 'lit';
import { ActivityElement } from '../activities/ActivityElement';
import type { Activity, Application } from '../api/shapes';
import { type TrialText, trialText } from '../i18n/own/trial';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';
import type { Resource } from '../parts/Resource';

/** So many characters the server takes. */
const MOST = 2000;

/** Free trials: applying, whether one was drawn, and what one found. */
class RungTrial extends ActivityElement {
  static override styles = [
    ...ActivityElement.styles,
    css`
      form {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  protected override readonly kinds = ['free-trial'] as const;
  readonly #applications = new Map<string, Resource<Application | undefined>>();
  /** The trial whose report says nothing, or too much. */
  #blank: string | undefined;

  #say(key: TrialText, values?: Values): string {
    return trialText(this.language, key, values);
  }

  protected override headline(): TemplateResult {
    return this.headed(this.#say('title'));
  }

  protected override facts({ places }: Activity): (string | false)[] {
    return [places !== undefined && this.#say('places', { places: this.format.number(places) })];
  }

  protected override act(activity: Activity): unknown {
    return this.show(
      this.#applicationOf(activity.code),
      () =>
        (activity.obstacle
          ? ''
          : this.press(this.#say('apply'), activity, () => this.#apply(activity))) as TemplateResult,
      (application) => (application ? this.#state(activity, application) : html``),
    );
  }

  #applicationOf(code: string): Resource<Application | undefined> {
    return this.readOnce(this.#applications, code, 'application', (client) =>
      client.get('/me/activities/{code}/application', { path: { code } }),
    );
  }

  #state(activity: Activity, { state, reportUntil, number }: Application): TemplateResult {
    const said = {
      applied: () => this.#say('applied', { date: this.format.day(activity.until) }),
      lost: () => this.#say('lost'),
      won: () => this.#say('won'),
      reported: () => this.#say('reported'),
    }[state]();
    const shown = this.#say('number', { number: this.format.number(number) });
    return html`<p part="application">${shown} · ${said}</p>
      ${state === 'won' ? this.#form(activity.code, reportUntil ?? '') : ''}
      ${state === 'applied' ? '' : this.pageOf(activity, this.#say('check'))}`;
  }

  #apply({ code }: Activity): void {
    void this.acts.send(code, async (key) => {
      const application = await this.session.call(this.language, (client) =>
        client.post('/me/activities/{code}/application', {
          path: { code },
          header: { 'Idempotency-Key': key },
          body: { nonce: this.nonceOf(key) },
        }),
      );
      this.tell('rung-entered', { activity: code, kind: 'free-trial' });
      return this.#say('number', { number: this.format.number(application.number) });
    });
  }

  #form(code: string, until: string): TemplateResult {
    const help = this.#say('reportHelp', { date: until ? this.format.day(until) : '' });
    const isBlank = this.#blank === code;
    return html`<form part="form" novalidate @submit=${(event: Event) => this.#report(event, code)}>
      <div class="field">
        <label for=${`report-${code}`}>${this.#say('reportLabel')}</label>
        <textarea
          id=${`report-${code}`}
          name="text"
          class="input"
          part="input"
          required
          aria-invalid=${isBlank ? 'true' : 'false'}
          aria-describedby=${`help-${code}`}
        ></textarea>
        <span id=${`help-${code}`} class="small ${isBlank ? 'error' : 'muted'}"
          >${isBlank ? this.#say('reportMissing') : help}</span
        >
      </div>
      <div>
        <button class="button primary" part="button primary" ?disabled=${this.acts.isSending}>
          ${this.acts.isSending ? this.t('common.sending') : this.#say('report')}
        </button>
      </div>
    </form>`;
  }

  #report(event: Event, code: string): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('text') ?? '').trim();
    this.#blank = text === '' || [...text].length > MOST ? code : undefined;
    this.requestUpdate();
    if (this.#blank) {
      form.querySelector('textarea')?.focus();
      return;
    }
    void this.acts.send(code, async () => {
      await this.session.call(this.language, (client) =>
        client.post('/me/activities/{code}/report', { path: { code }, body: { text } }),
      );
      return this.#say('reported');
    });
  }
}

define('rung-trial', RungTrial);
