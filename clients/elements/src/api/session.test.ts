import { describe, expect, test } from 'vitest';
import '../elements/tier-card';
import '../elements/points';
import type { RungElement } from '../parts/RungElement';
import { mount, settled, words } from '../testing/mount';
import { ALICE, STANDING } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import { apiOf, configure, endsWithin } from './session';

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
    expect(asked.map(({ headers }) => headers.authorization)).toHaveLength(2);
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
