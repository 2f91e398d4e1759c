import { describe, expect, test } from 'vitest';
import '../elements/tier-card';
import '../elements/points';
import { refresh } from '../parts/Resource';
import type { RungElement } from '../parts/RungElement';
import { mount, settled, words } from '../testing/mount';
import { ALICE, STANDING } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import { apiOf, configure, endsWithin } from './session';

const standings = (asked: Asked[]) => asked.filter(({ path }) => path === '/me/standing');
const jwt = (exp: number) => `e30.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.s`;
const soon = () => jwt(Math.floor(Date.now() / 1000) + 5);
const later = () => jwt(Math.floor(Date.now() / 1000) + 600);

/** Answers those who come with that token. */
const forToken = (token: () => string) => (asked: Asked, response: never) =>
  asked.headers.authorization === `Bearer ${token()}`
    ? STANDING
    : (refused(401, 'Unauthorized') as (a: Asked, r: never) => unknown)(asked, response);

describe('a customer token', () => {
  test('may be said once for the whole page', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await mountEarly('<rung-tier-card></rung-tier-card>');
    expect(asked).toEqual([]);
    configure({ api, token: 'T' });
    await settled(element);
    expect(words(element)).toContain('金牌会员');
  });

  test('comes from a page of the shop that names it', async () => {
    const { api, origin, asked } = await serve({ ...ALICE, 'POST /rung-token': { accessToken: 'S' } });
    const markup = (name: string) => `<rung-${name} api="${api}" token-url="${origin}/rung-token"></rung-${name}>`;
    await Promise.all([mount(markup('tier-card')), mount(markup('points'))]);
    expect(asked.filter(({ path }) => path === '/rung-token')).toHaveLength(1);
    expect(asked.find(({ path }) => path === '/me/points')?.headers.authorization).toBe('Bearer S');
  });

  test('is renewed before it ends, and when it is refused', async () => {
    const fresh = later();
    const { api, asked } = await serve({ 'GET /me/standing': forToken(() => fresh) });
    for (const token of [soon(), later().replace('.s', '.old')]) {
      asked.length = 0;
      const element = document.createElement('rung-tier-card') as RungElement;
      let renewals = 0;
      Object.assign(element, {
        api,
        token,
        renewToken: async () => {
          renewals++;
          return fresh;
        },
      });
      document.body.append(element);
      await settled(element);
      expect(words(element)).toContain('金牌会员');
      expect(renewals).toBe(1);
    }
    expect(standings(asked)).toHaveLength(2);
  });

  test('is renewed when the first one that the shop gave is refused', async () => {
    let given = 0;
    const { api, origin } = await serve({
      'GET /me/standing': forToken(() => 'T2'),
      'POST /rung-token': () => ({ accessToken: `T${++given}` }),
    });
    const element = await mount(`<rung-tier-card api="${api}" token-url="${origin}/rung-token"></rung-tier-card>`);
    expect(words(element)).toContain('金牌会员');
    expect(given).toBe(2);
  });

  test('is asked for once by elements that were given the same function', async () => {
    const { api } = await serve(ALICE);
    let renewals = 0;
    const renewToken = async () => {
      renewals++;
      return later();
    };
    for (const name of ['tier-card', 'points']) {
      const element = document.createElement(`rung-${name}`) as RungElement;
      Object.assign(element, { api, renewToken });
      document.body.append(element);
      await settled(element);
    }
    expect(renewals).toBe(1);
  });

  test('that is over and cannot be renewed asks the reader and the page to sign in', async () => {
    const told: string[] = [];
    document.addEventListener('rung-sign-in', (event) => told.push((event.target as Element).localName), {
      once: true,
    });
    const { api } = await serve({ 'GET /me/standing': refused(401, 'Unauthorized') });
    const element = await mount(`<rung-tier-card api="${api}" token="T"></rung-tier-card>`);
    expect(words(element)).toContain('登录已过期 请重新登录商城后再回到这里。');
    expect(told).toEqual(['rung-tier-card']);
  });

  test('that the shop does not give any more says the same', async () => {
    const { api, origin } = await serve({ 'POST /rung-token': refused(401, 'Unauthorized') });
    const element = await mount(`<rung-tier-card api="${api}" token-url="${origin}/rung-token"></rung-tier-card>`);
    expect(words(element)).toContain('登录已过期');
  });

  test('that the shop cannot give is no sign-in that is over; it is asked for once, and the page is told once', async () => {
    const told: string[] = [];
    const listen = (event: Event) => void told.push((event.target as Element).localName);
    document.addEventListener('rung-sign-in', listen);
    const pages = {
      登录已过期: refused(401, 'Unauthorized'),
      服务暂时不可用: refused(500, 'broken'),
      商城没有给出会员凭证: { access_token: 'T' },
    };
    for (const [said, answer] of Object.entries(pages)) {
      const { api, origin, asked } = await serve({ 'POST /rung-token': answer });
      const markup = (name: string) => `<rung-${name} api="${api}" token-url="${origin}/rung-token"></rung-${name}>`;
      const elements = await Promise.all([mount(markup('tier-card')), mount(markup('points'))]);
      expect(elements.map(words)).toEqual(elements.map(() => expect.stringContaining(said)));
      expect(asked).toHaveLength(1);
    }
    document.removeEventListener('rung-sign-in', listen);
    expect(told).toHaveLength(1);
  });

  test('put in later, or exchanged, is used at once', async () => {
    const { api } = await serve({ 'GET /me/standing': forToken(() => 'B') });
    const element = await mount(`<rung-tier-card api="${api}" token="A"></rung-tier-card>`);
    expect(words(element)).toContain('登录已过期');
    element.token = 'B';
    await element.updateComplete;
    await settled(element);
    expect(words(element)).toContain('金牌会员');
  });
});

describe('what two elements show', () => {
  const card = (api: string) => mount(`<rung-tier-card api="${api}" token="T"></rung-tier-card>`);

  test('is asked for once, also where the second comes a moment later', async () => {
    const { api, asked } = await serve(ALICE);
    await card(api);
    await card(api);
    expect(asked.map(({ path }) => path).sort()).toEqual(['/ladder', '/me/standing']);
  });

  test('is asked for once more when it has changed, and what was under way is not taken for it', async () => {
    let growthValue = 1;
    const { api, asked } = await serve({ 'GET /me/standing': () => ({ ...STANDING, growthValue }) });
    const elements = [await card(api), await card(api)];
    refresh('standing');
    growthValue = 777;
    refresh('standing', 'points');
    await expect.poll(() => elements.map(words)).toEqual(elements.map(() => expect.stringContaining('777')));
    expect(standings(asked)).toHaveLength(3);
  });

  test('is read by itself once there is a network again', async () => {
    let isAway = true;
    const { api, asked } = await serve({
      'GET /me/standing': (asked: Asked, response: never) =>
        isAway ? (refused(500, 'away') as (a: Asked, r: never) => unknown)(asked, response) : STANDING,
    });
    const elements = [await card(api), await card(api)];
    expect(words(elements[0] as RungElement)).toContain('服务暂时不可用');
    isAway = false;
    asked.length = 0;
    window.dispatchEvent(new Event('online'));
    await expect.poll(() => elements.map(words)).toEqual(elements.map(() => expect.stringContaining('金牌会员')));
    expect(standings(asked)).toHaveLength(1);
  });
});

test('the end of a token is read where it says one', () => {
  expect(endsWithin(jwt(100), 30_000, 80_000)).toBe(true);
  expect(endsWithin(jwt(100), 30_000, 60_000)).toBe(false);
  expect(endsWithin('opaque', 30_000)).toBe(false);
});

test('the API is by default that of the server of the script', () => {
  expect(apiOf('https://loyalty.example/member/assets/shared-x.js')).toBe('https://loyalty.example/api/v1');
});

/** Into the page without waiting: nothing can be read yet. */
async function mountEarly(markup: string): Promise<RungElement> {
  document.body.insertAdjacentHTML('beforeend', markup);
  const element = document.body.lastElementChild as RungElement;
  await element.updateComplete;
  return element;
}
