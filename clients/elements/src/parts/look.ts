import { css } from 'lit';

/** What every element looks like: card, heading, buttons, fields, states. */
export const look = css`
  :host {
    display: block;
  }
  /* Of the page around only light or dark and the direction come in, and the variables. */
  .own {
    all: initial;
    display: block;
    direction: inherit;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--_text);
    font: 400 medium / 1.55 var(--_font);
    text-size-adjust: 100%;
    --_rem: 1em;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .card {
    padding: calc(var(--_gap) * 1.125) var(--_gap);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .title {
    margin: 0;
    font-size: calc(1.125 * var(--_rem));
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin-block-end: 12px;
  }
  p {
    margin: 0;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: calc(0.875 * var(--_rem));
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button,
  select,
  textarea,
  input {
    font: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid var(--_edge);
    border-radius: 999px;
    background: transparent;
    font-weight: 550;
    cursor: pointer;
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.plain {
    padding-inline: 8px;
    border-color: transparent;
    color: var(--_accent);
  }
  .button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .field > label,
  .label {
    font-size: calc(0.875 * var(--_rem));
    font-weight: 550;
  }
  .input {
    width: 100%;
    min-height: 44px;
    padding: 9px 12px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
  }
  textarea.input {
    min-height: 112px;
    resize: vertical;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .error {
    color: var(--_bad);
  }
  .chip {
    display: inline-block;
    padding: 1px 9px;
    border-radius: 999px;
    background: var(--_sunken);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 550;
    white-space: nowrap;
  }
  .chip.good {
    color: var(--_good);
  }
  .chip.warn {
    color: var(--_warn);
  }
  .note {
    padding: 12px 14px;
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_sunken);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .state {
    display: grid;
    justify-items: start;
    gap: 6px;
    padding-block: 6px;
  }
  .state b {
    font-weight: 650;
  }
  .state .button {
    margin-block-start: 8px;
  }
  .bone {
    height: 1em;
    margin-block: 0.55em;
    border-radius: 6px;
    background: linear-gradient(90deg, var(--_sunken) 25%, var(--_line) 50%, var(--_sunken) 75%) 0 0 / 300% 100%;
    animation: sheen 1.6s linear infinite;
  }
  @keyframes sheen {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
  /* Where the reader's own colours replace all backgrounds, those that say something stay to be seen. */
  @media (forced-colors: active) {
    .fill,
    .bar i,
    .unread .dot,
    .switch::after {
      forced-color-adjust: none;
      background: CanvasText !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
