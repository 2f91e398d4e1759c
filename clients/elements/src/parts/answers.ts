import { css, html, type TemplateResult } from 'lit';
import type { Feedback } from '../api/shapes';
import type { Format } from '../i18n/format';

export const answersLook = css`
  .replies {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .reply {
    padding: 10px 12px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px 10px 10px 4px;
    background: var(--_sunken);
  }
`;

/** What the store's people answered, the oldest first. */
export function answers(feedback: Feedback, label: string, format: Format): TemplateResult {
  return html`<ul class="replies" part="answers">
    ${feedback.replies.map(
      ({ text, writtenAt }) => html`<li class="reply" part="answer">
        <div class="small muted">${label} · ${format.instant(writtenAt)}</div>
        <div class="said">${text}</div>
      </li>`,
    )}
  </ul>`;
}
