import { css, html, type TemplateResult } from 'lit';
import type { Points, Standing } from '../api/shapes';
import { type MyDataText, myDataText } from '../i18n/own/myData';
import type { Values } from '../i18n/texts';
import { Acts } from '../parts/Acts';
import { define } from '../parts/define';
import { Resource } from '../parts/Resource';
import { RungElement } from '../parts/RungElement';

const PARTS: Partial<Record<string, MyDataText>> = {
  profile: 'profile',
  standing: 'standing',
  benefits: 'benefits',
  messages: 'messages',
  feedback: 'feedback',
};

/** All that is kept of the customer, to take away or to erase, knowing what is lost and what stays. */
class RungMyData extends RungElement {
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

  readonly #standing = new Resource(this, 'standing', (client) => client.get('/me/standing'));
  readonly #points = new Resource(this, 'points', (client) => client.get('/me/points'));
  readonly #acts = new Acts(this);
  #isErasing = false;
  #understands = false;
  #isErased = false;

  #say(key: MyDataText, values?: Values): string {
    return myDataText(this.language, key, values);
  }

  protected override body(): TemplateResult {
    this.#acts.draw();
    if (this.#isErased) {
      return html`${this.headed(this.#say('title'))}
        <p role="status" part="outcome" tabindex="-1">${this.#say('erased')}</p>`;
    }
    return html`${this.headed(this.#say('title'))}
      <p class="small muted">${this.#say('intro')}</p>
      <p>
        <button class="button" part="button" ?disabled=${this.#acts.isSending} @click=${() => this.#download()}>
          ${this.#say('download')}
        </button>
      </p>
      ${this.#acts.resultAt('download')} ${this.#erasing()} ${this.#acts.resultAt()}`;
  }

  #download(): void {
    void this.#acts.send('download', async () => {
      const data = await this.session.call(this.language, (client) => client.get('/me/data'));
      const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = this.#say('file');
      link.click();
      URL.revokeObjectURL(address);
      return data.missing.length === 0
        ? this.#say('downloaded')
        : this.#say('incomplete', { parts: data.missing.map(({ part }) => this.#part(part)).join(' · ') });
    });
  }

  #part(part: string): string {
    const known = PARTS[part];
    return known ? this.#say(known) : part;
  }

  /** In two steps, of which the second says what is lost. */
  #erasing(): TemplateResult {
    if (!this.#isErasing) {
      return html`<p>
        <button class="button plain" part="button" @click=${() => this.#ask(true)}>${this.#say('erase')}</button>
      </p>`;
    }
    const tier = (this.#standing.value as Standing | undefined)?.tier.name;
    const points = (this.#points.value as Points | undefined)?.available ?? 0;
    return html`<div class="confirm note" part="confirm" role="group" aria-label=${this.#say('eraseTitle')}>
      <b tabindex="-1" class="asked">${this.#say('eraseTitle')}</b>
      <ul class="small">
        <li>${this.#say('cannotUndo')}</li>
        ${tier ? html`<li>${this.#say('loseTier', { tier })}</li>` : ''}
        <li>${this.#say('losePoints', { points: this.format.number(points) })}</li>
        <li>${this.#say('loseRest')}</li>
        <li>${this.#say('stays')}</li>
        <li>${this.#say('return')}</li>
      </ul>
      <label class="agree"
        ><input
          type="checkbox"
          .checked=${this.#understands}
          @change=${(event: Event) => this.#understand((event.target as HTMLInputElement).checked)}
        />${this.#say('understand')}</label
      >
      <div class="row">
        <button
          class="button"
          part="button"
          ?disabled=${!this.#understands || this.#acts.isSending}
          @click=${() => this.#erase()}
        >
          ${this.#acts.isSending ? this.t('common.sending') : this.#say('eraseNow')}
        </button>
        <button class="button plain" part="button" @click=${() => this.#ask(false)}>${this.#say('keep')}</button>
      </div>
    </div>`;
  }

  #ask(isErasing: boolean): void {
    this.#isErasing = isErasing;
    this.#understands = false;
    this.#acts.clear();
    if (isErasing) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.asked')?.focus());
    }
  }

  #understand(understands: boolean): void {
    this.#understands = understands;
    this.requestUpdate();
  }

  #erase(): void {
    void this.#acts.send(
      'erase',
      async () => {
        await this.session.call(this.language, (client) => client.delete('/me'));
        this.#isErased = true;
        this.tell('rung-erased', {});
        return '';
      },
      { focus: '[part=outcome]' },
    );
  }
}

define('rung-my-data', RungMyData);
