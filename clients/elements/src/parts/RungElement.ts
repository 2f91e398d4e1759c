import {
  type CSSResult,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { type Access, onConfigured, pageAccess, type Session, sessionFor } from '../api/session';
import { type Format, formatFor } from '../i18n/format';
import { type Language, languageFor, onLanguage, regional } from '../i18n/language';
import { type TextKey, text, type Values, type Vocabulary, word } from '../i18n/texts';
import { look } from './look';
import type { Pages } from './Pages';
import { problemWords } from './problemWords';
import type { Resource } from './Resource';
import { tokens } from './tokens';

const ACCESS = ['api', 'token', 'tokenUrl', 'renewToken'];

/** What all elements share: whom they speak for, in which language, and how they load, fail and have nothing to show. */
export abstract class RungElement extends LitElement {
  static override properties: PropertyDeclarations = {
    api: { type: String },
    token: { type: String },
    tokenUrl: { type: String, attribute: 'token-url' },
    renewToken: { attribute: false },
    timeZone: { type: String, attribute: 'time-zone' },
    level: { type: Number },
  };
  static override styles: CSSResult[] = [tokens, look];

  declare api: string | undefined;
  declare token: string | undefined;
  declare tokenUrl: string | undefined;
  declare renewToken: Access['renewToken'];
  declare timeZone: string | undefined;
  /** Of its heading, 2 unless the page says otherwise. */
  declare level: number;

  readonly resources: Resource<unknown>[] = [];
  language: Language = 'zh-CN';
  #session: Session | undefined;
  #leave: (() => void)[] = [];

  constructor() {
    super();
    this.level = 2;
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the list of the class that is asked
    return [...super.observedAttributes, 'lang'];
  }

  get session(): Session {
    this.#session ??= sessionFor(this);
    return this.#session;
  }

  /** The store's. */
  get zone(): string {
    return this.timeZone ?? pageAccess().timeZone ?? 'Asia/Shanghai';
  }

  get format(): Format {
    return formatFor(regional(this.language), this.zone);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = languageFor(this);
    this.#leave = [onLanguage(() => this.#spoken()), onConfigured(() => this.#again())];
    this.#session = undefined;
    this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) {
      leave();
    }
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value && this.isConnected) {
      this.#spoken();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && ACCESS.some((name) => changed.has(name))) {
      this.#again();
    }
  }

  /** Reads everything anew. */
  reload(): void {
    if (this.session.isReady) {
      for (const resource of this.resources) {
        void resource.load();
      }
    }
    this.requestUpdate();
  }

  /** A page around it may send the customer to sign in. */
  failed(failure: unknown): void {
    if (problemWords(failure, this.language).signIn && this.session.mayTellSignIn) {
      this.tell('rung-sign-in', {});
    }
  }

  t(key: TextKey, values?: Values): string {
    return text(this.language, key, values);
  }

  protected word(vocabulary: Vocabulary, code: string, values?: Values): string {
    return word(this.language, vocabulary, code, values);
  }

  protected override render(): TemplateResult {
    return html`<section class="own card" part="card" lang=${this.language} aria-busy=${this.#isBusy}>${this.body()}</section>`;
  }

  protected abstract body(): TemplateResult;

  protected heading(key: TextKey, aside?: unknown): TemplateResult {
    return this.headed(this.t(key), aside);
  }

  protected headed(title: string, aside?: unknown): TemplateResult {
    return html`<div class="head" part="head">
      <div class="title" part="title" role="heading" aria-level=${this.level}>${title}</div>
      ${aside}
    </div>`;
  }

  /** The rest of a list, asked for by hand. */
  protected moreOf<T>(pages: Pages<T>): unknown {
    if (pages.growFailure !== undefined) {
      return this.problem(pages.growFailure, () => void pages.more());
    }
    return pages.value?.next
      ? html`<button class="button plain" part="button more" ?disabled=${pages.isGrowing} @click=${() => void pages.more()}>
          ${this.t(pages.isGrowing ? 'common.loading' : 'common.more')}
        </button>`
      : '';
  }

  /** What the resource holds, or what stands in its place. */
  protected show<T>(resource: Resource<T>, empty: () => TemplateResult, there: (value: T) => TemplateResult): unknown {
    if (resource.failure !== undefined) {
      return this.problem(resource.failure, () => void resource.load());
    }
    if (resource.isLoading) {
      return this.skeleton();
    }
    return resource.value === undefined || resource.isMissing ? empty() : there(resource.value);
  }

  protected skeleton(): TemplateResult {
    return html`<div part="skeleton">
      <span class="sr">${this.t('common.loading')}</span>
      ${[92, 64, 78].map((width) => html`<div class="bone" style="width:${width}%"></div>`)}
    </div>`;
  }

  protected nothing(title: TextKey, help: TextKey): TemplateResult {
    return this.empty(this.t(title), this.t(help));
  }

  protected empty(title: string, help: string): TemplateResult {
    return html`<div class="state" part="empty"><b>${title}</b><p class="muted">${help}</p></div>`;
  }

  problem(failure: unknown, retry: () => void): TemplateResult {
    const { title, help, detail, ...words } = problemWords(failure, this.language);
    return html`<div class="state" part="problem" role="alert">
      <b>${title}</b>
      ${detail ? html`<p>${detail}</p>` : ''}
      <p class="muted">${help}</p>
      ${words.retry ? html`<button class="button" part="button" @click=${retry}>${this.t('common.retry')}</button>` : ''}
    </div>`;
  }

  /** An event for the page around: `rung-unread`, `rung-sent`, `rung-sign-in` … */
  protected tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  get #isBusy(): 'true' | 'false' {
    return this.resources.some((resource) => resource.isLoading) ? 'true' : 'false';
  }

  #spoken(): void {
    const language = languageFor(this);
    if (language !== this.language) {
      this.language = language;
      this.reload();
    }
  }

  #again(): void {
    this.#session = undefined;
    this.reload();
  }
}
