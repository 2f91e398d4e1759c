import { css, html, type TemplateResult } from 'lit';
import type { Feedback } from '../api/shapes';
import { word } from '../i18n/texts';
import type { RungElement } from './RungElement';

export const ticketsLook = css`
  .replies {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  details[open] .cut {
    display: none;
  }
  .reply {
    padding: 10px 12px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px 10px 10px 4px;
    background: var(--_sunken);
  }
`;

/** So much of a text is read at once. */
const SHORT = 400;

/** What a customer wrote; of a long text the beginning, the rest where it is opened. */
export function said(text: string): TemplateResult {
  const cut = /[\ud800-\udbff]$/.test(text.slice(0, SHORT)) ? SHORT - 1 : SHORT;
  return text.length <= SHORT
    ? html`<div class="said">${text}</div>`
    : html`<details class="said"><summary>${text.slice(0, cut)}<span class="cut">…</span></summary>${text.slice(cut)}</details>`;
}

/** How far it is; of a decided appeal what was decided. */
export function stateOf({ status, outcome }: Feedback, { language }: RungElement): TemplateResult {
  const isDone = status === 'resolved';
  const said = outcome ? word(language, 'appealOutcome', outcome) : word(language, 'status', status);
  return html`<span class="chip ${isDone ? 'good' : 'warn'}" part="ticket-state">${said}</span>`;
}

/** What the store's people answered, the oldest first, and at last what an appeal came to. */
export function answers({ replies, outcome, resolvedAt }: Feedback, host: RungElement): TemplateResult {
  const { language, format } = host;
  return html`<ul class="replies" part="answers">
    ${replies.map(
      ({ text, writtenAt }) => html`<li class="reply" part="answer">
        <div class="small muted">${host.t('feedback.answer')} · ${format.instant(writtenAt)}</div>
        <div class="said">${text}</div>
      </li>`,
    )}
    ${
      outcome
        ? html`<li class="small" part="outcome">
          <b>${host.t('feedback.outcome', { outcome: word(language, 'appealOutcome', outcome) })}</b>
          ${resolvedAt ? html`<span class="muted"> · ${format.instant(resolvedAt)}</span>` : ''}
        </li>`
        : ''
    }
  </ul>`;
}
