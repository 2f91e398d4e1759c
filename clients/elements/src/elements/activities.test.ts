import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { activity, DRAW, drawn, QUIZ_ACTIVITY } from '../testing/activitySamples';
import { all, mount, one, settled, words } from '../testing/mount';
import { LADDER, POINTS } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './activities';
import './draws';

const routes = { 'GET /ladder': LADDER, 'GET /me/points': POINTS };
const page = (...items: unknown[]) => ({ items, next: null });
const mountIn = (name: string, api: string, lang = '') =>
  mount(`<rung-${name} ${lang} api="${api}" token="T"></rung-${name}>`);
const press = (element: Awaited<ReturnType<typeof mount>>, label: string) =>
  all<HTMLButtonElement>(element, 'button')
    .find((button) => button.getAttribute('aria-label') === label)
    ?.click();
const lost = refused(502, 'lost') as (asked: Asked, response: ServerResponse) => unknown;
const PATIENCE = { timeout: 20_000 };

describe('the activities', () => {
  test('tell what they take, the prizes, and what is in the way', async () => {
    const { api } = await serve({
      ...routes,
      'GET /me/activities': page(
        activity(),
        activity({ code: 'gold', name: '金卡抽奖', lowestTier: 'gold', obstacle: { reason: 'tier-too-low' } }),
        activity({ code: 'day', name: '会员日', kind: 'member-day', promotion: 'double' }),
        activity({ code: 'quiz', name: '问答', kind: 'quiz' }),
      ),
    });
    const text = words(await mountIn('activities', api));
    expect(text).toContain('每次 10 积分 · 每天最多 2 次');
    expect(text).toContain('二十积分（3 份）');
    expect(text).toContain('及以上会员可参加');
    expect(text).toContain('会员日');
    expect(text).not.toContain('问答');
  });

  test('are drawn in once, with the digits that were chosen here, though the answer is lost', async () => {
    const entered = vi.fn();
    document.addEventListener('rung-entered', (event) => entered((event as CustomEvent).detail), { once: true });
    let fails = true;
    const { api, asked } = await serve({
      ...routes,
      'GET /me/activities': page(activity()),
      'POST /me/activities/summer/tickets': (call: Asked, response: ServerResponse) => {
        if (fails) {
          fails = false;
          return lost(call, response);
        }
        return drawn();
      },
    });
    const element = await mountIn('activities', api);
    press(element, '抽奖 夏日抽奖');
    await element.updateComplete;
    expect(one(element, '[part=confirm]').textContent).toContain('用 10 积分抽一次');
    press(element, '确认抽奖 夏日抽奖');
    await vi.waitFor(() => one(element, '[part=problem]'), PATIENCE);
    one<HTMLButtonElement>(element, '[part=problem] button').click();
    await vi.waitFor(() => expect(words(element)).toContain('恭喜，您抽中了：二十积分'), PATIENCE);
    const posts = asked.filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(2);
    expect(posts[0]?.body).toEqual({ nonce: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(posts[1]?.body).toEqual(posts[0]?.body);
    expect(posts[1]?.headers['idempotency-key']).toBe(posts[0]?.headers['idempotency-key']);
    expect(entered).toHaveBeenCalledWith({ activity: 'summer', kind: 'lottery' });
  });

  test('are none', async () => {
    const { api } = await serve({ ...routes, 'GET /me/activities': page() });
    expect(words(await mountIn('activities', api, 'lang="en"'))).toContain('No activities now');
  });
});

describe('the draws', () => {
  test('show the commitment before, and where anybody checks', async () => {
    const { api } = await serve({
      ...routes,
      'GET /me/activities': page(activity()),
      'GET /public/draws/summer': DRAW,
      'GET /me/activities/summer/tickets': page(drawn()),
    });
    const element = await mountIn('draws', api);
    await settled(element);
    expect(one(element, '[part=commitment]').textContent).toBe('c0ffee');
    expect(words(element)).toContain('活动结束后公布');
    expect(one<HTMLAnchorElement>(element, 'a').href).toBe(`${api}/public/draws/summer/page?lang=zh-CN`);
    expect(one(element, '[part=ticket]').textContent).toContain('0123456789abcdef0123456789abcdef');
  });

  test('show the seed after', async () => {
    const { api } = await serve({
      ...routes,
      'GET /me/activities': page(activity({ obstacle: { reason: 'over' } })),
      'GET /public/draws/summer': { ...DRAW, seed: '5eed' },
      'GET /me/activities/summer/tickets': page(),
    });
    const element = await mountIn('draws', api);
    await settled(element);
    expect(one(element, '[part=seed]').textContent).toBe('5eed');
  });

  test('list every ticket, page by page', async () => {
    const { api } = await serve({
      ...routes,
      'GET /me/activities': page(activity()),
      'GET /public/draws/summer': DRAW,
      'GET /me/activities/summer/tickets': ({ query }: Asked) =>
        query.get('after') === '7' ? page(drawn({ number: 6 })) : { items: [drawn()], next: '7' },
    });
    const element = await mountIn('draws', api);
    await settled(element);
    one<HTMLButtonElement>(element, '[part~=more]').click();
    await vi.waitFor(() => expect(all(element, '[part=ticket]')).toHaveLength(2), PATIENCE);
    expect(all(element, '[part~=more]')).toEqual([]);
  });

  test('are found behind pages of other kinds', async () => {
    const { api } = await serve({
      ...routes,
      'GET /me/activities': ({ query }: Asked) =>
        query.get('after') === 'tea' ? page(activity()) : { items: [QUIZ_ACTIVITY], next: 'tea' },
      'GET /public/draws/summer': DRAW,
      'GET /me/activities/summer/tickets': page(),
    });
    const element = await mountIn('draws', api);
    await vi.waitFor(() => one(element, '[part=commitment]'), PATIENCE);
  });

  test('leave it to the activities to say that nothing could be read', async () => {
    const { api } = await serve({ ...routes, 'GET /me/activities': lost });
    const loud = await mountIn('activities', api);
    const quiet = await mountIn('draws', api);
    expect(all(loud, '[part=problem]')).toHaveLength(1);
    expect(all(quiet, 'section')).toEqual([]);
  });

  test('are not there before it is known that there is a lottery', async () => {
    const { api } = await serve({ ...routes, 'GET /me/activities': () => new Promise(() => {}) });
    document.body.insertAdjacentHTML('beforeend', `<rung-draws api="${api}" token="T"></rung-draws>`);
    const element = document.body.lastElementChild as Awaited<ReturnType<typeof mount>>;
    await element.updateComplete;
    expect(all(element, 'section')).toEqual([]);
  });

  test('are not there where there is no lottery', async () => {
    const { api } = await serve({ ...routes, 'GET /me/activities': page() });
    expect(all(await mountIn('draws', api), 'section')).toEqual([]);
  });
});
