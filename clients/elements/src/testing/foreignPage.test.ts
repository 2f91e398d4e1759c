// @vitest-environment node
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { browse, chromium } from './chromium';
import { ALICE } from './samples';
import { type Asked, type Route, refused, STREAMS, serve, streamed } from './server';

/** What the README has a shop write, the gateway's address aside. */
const EXAMPLE = /```html\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1]?.replace(/^ +/gm, '') ?? '';
/** A shop's style sheet at its worst. */
const HOSTILE = `html { font-size: 62.5%; line-height: 3; }
  * { margin: 7px; letter-spacing: 3px; color: red !important; }
  body { font: italic 700 30px serif; text-transform: uppercase; text-align: right; text-indent: 2em; word-spacing: 9px; cursor: wait; }
  section, p, button, li { display: none !important; } div { padding: 40px; }`;
const PROPERTIES = [
  'color',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'textAlign',
];
const MORE = ['textIndent', 'textTransform', 'wordSpacing', 'display', 'paddingTop', 'cursor'];
/** Waits until the card shows a tier, then tells the server how everything in it is drawn. */
const REPORTER = `const look = () => {
    const root = document.querySelector('rung-tier-card')?.shadowRoot;
    if (!root?.querySelector('[part=tier-name]')) return setTimeout(look, 50);
    const drawn = [...root.querySelectorAll('section, section *')].map((one) => {
      const style = getComputedStyle(one);
      return [one.localName + '.' + one.className, ...${JSON.stringify([...PROPERTIES, ...MORE])}.map((name) => style[name])].join(' ');
    });
    setTimeout(() => fetch('/report', { method: 'POST', body: JSON.stringify(drawn) }), 500);
  };
  look();`;

const scripts: Record<string, Route> = {};

function text(type: string, body: string): Route {
  return (_: Asked, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': type }).end(body);
    return STREAMS;
  };
}

beforeAll(async () => {
  const { output } = (await build({ logLevel: 'silent', build: { write: false } })) as Rollup.RollupOutput;
  for (const file of output) {
    if (file.type === 'chunk') {
      scripts[`GET /member/${file.fileName}`] = text('text/javascript', file.code);
    }
  }
}, 120_000);

/** Opens a shop's page with these elements and this style, and waits for what it reports. */
async function shop(style: string, markup = '', routes: Record<string, Route> = {}) {
  const gateway = await serve({ ...scripts, ...ALICE, ...routes });
  let tokens = 0;
  let report: string[] | undefined;
  const page = `<!doctype html><html lang="en"><head><style>${style}</style>
    ${(EXAMPLE + markup).replaceAll('https://loyalty.example', gateway.origin)}
    <script type="module">${REPORTER}</script></head></html>`;
  const own = await serve({
    'GET /page': text('text/html', page),
    'POST /rung-token': () => ({ accessToken: `T${++tokens}`, tokenType: 'Bearer', expiresIn: 600 }),
    'POST /report': ({ body }: Asked) => {
      report = body as string[];
    },
  });
  browse(`${own.origin}/page`);
  await expect.poll(() => report, { timeout: 50_000 }).toBeDefined();
  return { drawn: report ?? [], asked: gateway.asked, tokens };
}

describe.skipIf(!chromium)('in a page of a shop, on another origin', () => {
  test('the example of the README shows the tier, and no style of the page reaches it', async () => {
    const plain = await shop('');
    expect(plain.drawn.length).toBeGreaterThan(10);
    expect(plain.tokens).toBe(1);
    expect((await shop(HOSTILE)).drawn).toEqual(plain.drawn);
  }, 120_000);

  test('elements ask once for what they share, and the page for a new token when theirs is over', async () => {
    const inbox = streamed();
    const valid = (route: keyof typeof ALICE) => (asked: Asked, response: ServerResponse) =>
      asked.headers.authorization === 'Bearer T2'
        ? ALICE[route]
        : (refused(401, 'Unauthorized') as (a: Asked, r: ServerResponse) => unknown)(asked, response);
    const names = ['benefits', 'why', 'inbox', 'feedback', 'appeals'];
    const markup = names.map(
      (name) => `<script type="module" src="https://loyalty.example/member/elements/${name}.js"></script>
      <rung-${name} token-url="/rung-token"></rung-${name}>`,
    );
    const { asked, tokens } = await shop('', `${markup.join('')}<rung-inbox token-url="/rung-token"></rung-inbox>`, {
      'GET /me/standing': valid('GET /me/standing'),
      'GET /me/inbox/stream': inbox.route,
    });
    expect(tokens).toBe(2);
    const read = asked.filter(({ headers, path }) => headers.authorization && path !== '/me/standing');
    expect(read.map(({ path }) => path).sort()).toEqual([
      '/earning-rules',
      '/ladder',
      '/me/benefits',
      '/me/decisions',
      '/me/feedback',
      '/me/inbox',
      '/me/inbox/stream',
      '/me/standing/explanation',
      '/tiers/diamond/benefits',
    ]);
    expect(asked.filter(({ path }) => path === '/me/standing').map(({ headers }) => headers.authorization)).toEqual([
      'Bearer T1',
      'Bearer T2',
    ]);
  }, 120_000);
});
