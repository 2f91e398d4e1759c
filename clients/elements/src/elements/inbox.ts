import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Message } from '../api/shapes';
import { define } from '../parts/define';
import { type InboxListener, listen } from '../parts/followInbox';
import { type Page, Pages } from '../parts/Pages';
import { RungElement } from '../parts/RungElement';

interface InboxPage extends Page<Message> {
  unread: number;
}

/** What the store wrote to the customer, live; tells the page how much is unread by `rung-unread`. */
class RungInbox extends RungElement {
  static override properties: PropertyDeclarations = { leads: { type: Boolean } };
  static override styles = [
    ...RungElement.styles,
    css`
      .messages > li {
        border-block-end: 1px solid var(--_line);
      }
      .messages > li:last-child {
        border: 0;
      }
      details {
        padding-block: 4px;
      }
      summary {
        display: grid;
        grid-template-columns: 10px 1fr auto;
        gap: 0 10px;
        align-items: baseline;
        min-height: 52px;
        padding-block: 8px;
        cursor: pointer;
        list-style: none;
        border-radius: 8px;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .dot {
        width: 9px;
        height: 9px;
        border-radius: 50%;
      }
      .unread .dot {
        background: var(--_bad);
      }
      .unread .subject {
        font-weight: 650;
      }
      .when {
        display: block;
      }
      summary::after {
        content: '▾';
        color: var(--_muted);
      }
      details[open] summary::after {
        content: '▴';
      }
      .words {
        padding: 0 0 12px 20px;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .count {
        color: var(--_on-accent);
        background: var(--_accent);
      }
    `,
  ];

  /** Whether the page goes where `rung-lead` says: to what a message is about. */
  declare leads: boolean;

  readonly #inbox = new Pages<Message, InboxPage>(this, 'inbox', (client, after) =>
    client.get('/me/inbox', { query: { after, limit: 20 } }),
  );
  #said = '';
  #isWrong = false;
  #announced = -1;
  #isLive = true;
  #leave: (() => void) | undefined;

  override reload(): void {
    super.reload();
    this.#leave?.();
    this.#leave = this.session.isReady ? listen(this.session, this.language, this.#listener) : undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override updated(): void {
    const unread = this.#inbox.value?.unread;
    if (unread !== undefined && unread !== this.#announced) {
      this.#announced = unread;
      this.tell('rung-unread', { unread });
    }
  }

  readonly #listener: InboxListener = {
    onUnread: (unread) => this.#put((page) => ({ ...page, unread })),
    onMessage: (message, unread) => {
      this.#put(({ items, ...page }) => ({
        ...page,
        unread,
        items: [message, ...items.filter(({ id }) => id !== message.id)],
      }));
      this.#said = this.t('inbox.arrived', { title: message.title });
      this.tell('rung-message', { message });
    },
    onConnection: (isOpen) => {
      this.#isLive = isOpen;
      this.requestUpdate();
    },
  };

  #put(change: (page: InboxPage) => InboxPage): void {
    const page = this.#inbox.value ?? (this.#inbox.isMissing ? { items: [], next: null, unread: 0 } : undefined);
    if (page) {
      this.#inbox.isMissing = false;
      this.#inbox.put(change(page));
    }
  }

  protected override body(): TemplateResult {
    const unread = this.#inbox.value?.unread ?? 0;
    const aside = this.#inbox.value
      ? html`<span class="chip ${unread > 0 ? 'count' : ''}" part="unread">
          ${unread > 0 ? this.t('inbox.unread', { count: this.format.number(unread) }) : this.t('inbox.allRead')}
        </span>`
      : '';
    return html`${this.heading('inbox.title', aside)}
      <div class="sr" role="status">${this.#said}</div>
      ${this.#isWrong ? html`<p class="error" role="alert">${this.t('inbox.notMarked')}</p>` : ''}
      ${this.show(
        this.#inbox,
        () => this.nothing('inbox.empty', 'inbox.emptyHelp'),
        ({ items }) =>
          items.length === 0
            ? this.nothing('inbox.empty', 'inbox.emptyHelp')
            : html`<ul class="messages" part="messages">${items.map((message) => this.#message(message))}</ul>
              ${this.moreOf(this.#inbox)}`,
      )}
      <p class="small muted" part="live">${this.t(this.#isLive ? 'inbox.live' : 'inbox.notLive')}</p>`;
  }

  #message(message: Message): TemplateResult {
    const isNew = message.readAt === null;
    return html`<li class=${isNew ? 'unread' : ''} part="message ${isNew ? 'unread-message' : ''}">
      <details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && this.#read(message)}>
        <summary>
          <span class="dot"></span>
          <span>
            <span class="subject">${isNew ? html`<span class="sr">${this.t('inbox.isUnread')}: </span>` : ''}${message.title}</span>
            <span class="small muted when">${this.format.instant(message.sentAt)}</span>
          </span>
        </summary>
        <div class="words">${message.body}</div>
        ${this.leads ? this.#lead(message) : ''}
      </details>
    </li>`;
  }

  #lead({ occasion }: Message): unknown {
    const about = occasion.startsWith('tier-') ? 'tier' : occasion.startsWith('feedback-') ? 'feedback' : undefined;
    return about
      ? html`<button class="button plain" part="button" @click=${() => this.tell('rung-lead', { about })}>
          ${this.t(about === 'tier' ? 'inbox.toTier' : 'inbox.toFeedback')}
        </button>`
      : '';
  }

  /** Shown as read at once; unread again where the server does not take it. */
  async #read({ id }: Message): Promise<void> {
    const current = this.#inbox.value?.items.find((one) => one.id === id);
    if (!current || current.readAt !== null) {
      return;
    }
    const mark = (readAt: string | null, by: number) =>
      this.#put((page) => ({
        ...page,
        unread: Math.max(0, page.unread + by),
        items: page.items.map((one) => (one.id === id ? { ...one, readAt } : one)),
      }));
    this.#isWrong = false;
    mark(new Date().toISOString(), -1);
    try {
      await this.session.call(this.language, (client) => client.post('/me/inbox/{id}/read', { path: { id } }));
    } catch (failure) {
      this.#isWrong = true;
      this.failed(failure);
      mark(null, 1);
    }
  }
}

define('rung-inbox', RungInbox);
