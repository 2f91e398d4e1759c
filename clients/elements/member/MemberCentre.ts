import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { browserLanguage, chosenLanguage, type Language, onLanguage } from '../src/i18n/language';
import { type TextKey, text, type Values } from '../src/i18n/texts';
import { VIEWS, type View, viewOf } from './views';

/** The page's language: what was chosen, else the account's, else the browser's. Said before anything is drawn. */
export function pageLanguage(ofAccount?: Language): Language {
  return chosenLanguage() ?? ofAccount ?? browserLanguage();
}

/** Frame and addresses of the member centre. It draws into the page itself: there is nothing around it to keep out. */
export class MemberCentre extends LitElement {
  static override properties = { state: {}, name: {}, isOffline: { state: true } };

  declare state: 'starting' | 'failed' | 'ready' | 'staff' | 'left';
  /** Whom it says is signed in. */
  declare name: string;
  declare private isOffline: boolean;
  /** What the member chose at the login page. */
  accountLanguage: Language | undefined;
  retry: () => void = () => {};
  signOut: () => void = () => {};
  #language = pageLanguage();
  #view: View['name'] = viewOf(window.location.hash);
  #unread = 0;
  #leave = () => {};

  constructor() {
    super();
    this.state = 'starting';
    this.name = '';
    this.isOffline = !navigator.onLine;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const leave = onLanguage(() => this.#speak());
    window.addEventListener('hashchange', this.#moved);
    window.addEventListener('online', this.#network);
    window.addEventListener('offline', this.#network);
    this.addEventListener('rung-unread', this.#counted);
    this.addEventListener('rung-appeal', this.#appealed);
    this.addEventListener('rung-lead', this.#led);
    this.addEventListener('rung-erased', this.#erased);
    this.#leave = () => {
      leave();
      window.removeEventListener('hashchange', this.#moved);
      window.removeEventListener('online', this.#network);
      window.removeEventListener('offline', this.#network);
    };
    this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  #speak(): void {
    this.#language = pageLanguage(this.accountLanguage);
    document.documentElement.lang = this.#language;
    this.requestUpdate();
  }

  readonly #moved = () => {
    this.#view = viewOf(window.location.hash);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      window.scrollTo(0, 0);
      this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    });
  };

  readonly #counted = (event: Event) => {
    this.#unread = (event as CustomEvent<{ unread: number }>).detail.unread;
    this.requestUpdate();
  };

  readonly #network = () => {
    this.isOffline = !navigator.onLine;
  };

  /** Goes to the page of appeals before the form there is gone to: no event of the browser's, which would go to the page's top. */
  readonly #appealed = () => {
    window.history.pushState({}, '', '#me');
    this.#view = 'me';
    this.requestUpdate();
  };

  /** Any act from now on would make them a customer anew; there is time to read what was said. */
  readonly #erased = () => {
    window.setTimeout(() => this.signOut(), 5000);
  };

  /** From a message to what it is about: why the tier is as it is, or what was answered, appeals being the first of it. */
  readonly #led = (event: Event) => {
    const { about } = (event as CustomEvent<{ about: 'tier' | 'feedback' }>).detail;
    this.#view = about === 'tier' ? 'home' : 'me';
    window.history.pushState({}, '', `#${this.#view}`);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const goal = this.querySelector<HTMLElement>(about === 'tier' ? 'rung-why' : 'rung-appeals, rung-feedback');
      goal?.setAttribute('tabindex', '-1');
      goal?.focus({ preventScroll: true });
      goal?.scrollIntoView?.({ block: 'start' });
    });
  };

  #t(key: TextKey, values?: Values): string {
    return text(this.#language, key, values);
  }

  /** Signing in leads back to the page that was asked for, and no event tells of that. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('state')) {
      this.#language = document.documentElement.lang = pageLanguage(this.accountLanguage);
      this.#view = viewOf(window.location.hash);
    }
  }

  protected override updated(): void {
    const view = VIEWS.find(({ name }) => name === this.#view);
    document.title = `${view ? `${this.#t(view.text)} · ` : ''}${this.#t('member.title')}`;
  }

  protected override render(): TemplateResult {
    return html`<header>
        <a class="skip" href="#main" @click=${this.#skip}>${this.#t('member.skip')}</a>
        <div class="inner">
          <h1>${this.#t('member.title')}</h1>
          <rung-language></rung-language>
        </div>
      </header>
      <div role="status">${this.isOffline ? html`<p class="offline">${this.#t('member.offline')}</p>` : nothing}</div>
      ${this.state === 'ready' ? this.#pages() : this.#waiting()}`;
  }

  #pages(): TemplateResult {
    return html`<nav aria-label=${this.#t('member.nav')}>
        <ul>${VIEWS.map((view) => html`<li>${this.#link(view)}</li>`)}</ul>
      </nav>
      <main id="main" tabindex="-1">
        ${VIEWS.map(
          ({ name, elements }) => html`<div class="view" data-view=${name} ?hidden=${name !== this.#view}>
            ${name === 'me' ? this.#account() : nothing}${elements}
          </div>`,
        )}
      </main>`;
  }

  #account(): TemplateResult {
    return html`<div class="account">
      <span class="who">${this.name}</span>
      <button class="button" type="button" @click=${() => this.signOut()}>${this.#t('member.signOut')}</button>
    </div>`;
  }

  #link({ name, text, sign }: View): TemplateResult {
    const unread = name === 'inbox' && this.#unread > 0;
    return html`<a href="#${name}" aria-current=${name === this.#view ? 'page' : nothing}>
      <span class="sign">
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${sign} />`}</svg>
        ${unread ? html`<span class="badge" aria-hidden="true">${this.#unread > 99 ? '99+' : this.#unread}</span>` : nothing}
      </span>
      <span>${this.#t(text)}</span>
      ${unread ? html`<span class="sr">, ${this.#t('member.unread', { count: String(this.#unread) })}</span>` : nothing}
    </a>`;
  }

  #waiting(): TemplateResult {
    switch (this.state) {
      case 'failed':
        return this.#notice('member.signInFailed', 'member.signInFailedHelp', 'common.retry', () => this.retry());
      case 'staff':
        return this.#notice('problem.forbidden', 'problem.forbiddenHelp', 'member.signOut', () => this.signOut());
      case 'left':
        return this.#notice('member.left', 'member.leftHelp', 'member.signIn', () => this.retry());
      default:
        return html`<main id="main" tabindex="-1" class="waiting"><p role="status">${this.#t('member.redirecting')}</p></main>`;
    }
  }

  #notice(title: TextKey, help: TextKey, way: TextKey, go: () => void): TemplateResult {
    return html`<main id="main" tabindex="-1" class="waiting" role="alert">
      <h2>${this.#t(title)}</h2>
      <p>${this.#t(help)}</p>
      <button class="button" @click=${go}>${this.#t(way)}</button>
    </main>`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  }
}

customElements.define('rung-member-centre', MemberCentre);
