import { type CSSResult, css, unsafeCSS } from 'lit';

/**
 * What `1rem` is in a page of our own: the size that the reader chose, where a shop's page has another one. Browsers that
 * cannot be told that it is a length take it as `1em`.
 */
if (typeof CSS !== 'undefined' && 'registerProperty' in CSS) {
  try {
    CSS.registerProperty({ name: '--_rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // a second version of these elements on the page: it is registered
  }
}

/** The colours of all elements, light and dark; each is `--rung-<name>` for a shop to set. */
const COLOURS: Record<string, readonly [light: string, dark: string]> = {
  accent: ['#0b6b72', '#5cc7cf'],
  'on-accent': ['#ffffff', '#06282b'],
  surface: ['#ffffff', '#1a2024'],
  sunken: ['#f3f5f7', '#12171a'],
  text: ['#1c2430', '#eef1f4'],
  muted: ['#566173', '#a5b0be'],
  line: ['#dde2e8', '#343d45'],
  edge: ['#7b8696', '#7d8997'],
  good: ['#1c6b3a', '#79d29a'],
  warn: ['#8a4b00', '#f0b866'],
  bad: ['#b3261e', '#ff9d95'],
};

const named = (value: (pair: readonly [string, string]) => string) =>
  unsafeCSS(
    Object.entries(COLOURS)
      .map(([name, pair]) => `--_${name}: var(--rung-${name}, ${value(pair)});`)
      .join('\n'),
  );

/** Light where a browser does not know `light-dark()`; else as the page's `color-scheme` says. */
export const tokens: CSSResult = css`
  :host {
    ${named(([light]) => light)}
    --_radius: var(--rung-radius, 14px);
    --_gap: var(--rung-gap, 16px);
    --_font: var(
      --rung-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'Hiragino Sans GB',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif
    );
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${named(([light, dark]) => `light-dark(${light}, ${dark})`)}
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
