import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { all, mount, one, settled, words } from '../testing/mount';
import { ALICE, LADDER, offer, POINTS, redeemed } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './rewards';

const MUG = offer('mug', '搪瓷杯', { until: '2026-12-31' });
const routes = { ...ALICE, 'GET /ladder': LADDER, 'GET /me/points': POINTS };
const page = (items: unknown[]) => ({ items, next: null });
const show = (api: string, lang = '') => mount(`<rung-rewards ${lang} api="${api}" token="T"></rung-rewards>`);
const press = (element: Awaited<ReturnType<typeof show>>, label: string) =>
  all<HTMLButtonElement>(element, 'button')
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label)
    ?.click();

/** The service has heard it; its answer is lost on the way. */
const lost = refused(502, 'lost') as (asked: Asked, response: ServerResponse) => unknown;
const postsOf = (asked: Asked[], path: string) => asked.filter((one) => one.method === 'POST' && one.path === path);

async function redeem(element: Awaited<ReturnType<typeof show>>, name: string): Promise<void> {
  await vi.waitFor(() => {
    const button = one<HTMLButtonElement>(element, `[aria-label="兑换 ${name}"]`);
    expect(button.disabled).toBe(false);
    button.click();
  });
  await element.updateComplete;
  press(element, '确认兑换');
}

describe('the rewards', () => {
  test('tell price, terms, what is left, and what is in the way', async () => {
    const { api } = await serve({
      ...routes,
      'GET /rewards': page([
        MUG,
        offer('bag', '帆布袋', { lowestTier: 'gold', obstacle: { reason: 'tier-too-low' } }),
        offer('tea', '茶', { obstacle: { reason: 'too-few-points', missing: 1200 } }),
        offer('pen', '笔', { left: 0, obstacle: { reason: 'sold-out' } }),
        offer('cup', '杯', { obstacle: { reason: 'limit-reached', nextFrom: '2026-04-01' } }),
      ]),
      'GET /me/redemptions': page([]),
    });
    const element = await show(api);
    expect(words(element)).toBe(
      '积分兑换 可用 8,350 积分 搪瓷杯 600 积分 兑换 搪瓷杯的条款 · 剩 5 件 · 2026年12月31日截止 ' +
        '帆布袋 600 积分 金牌及以上会员可兑换 帆布袋的条款 · 剩 5 件 茶 600 积分 还差 1,200 积分 茶的条款 · 剩 5 件 ' +
        '笔 600 积分 已兑完 笔的条款 杯 600 积分 您的兑换次数已用完，2026年4月1日起可再兑换 杯的条款 · 剩 5 件 ' +
        '我的兑换 您还没有兑换过。',
    );
  });

  test('are redeemed by two presses, once, and tell the page', async () => {
    const told = vi.fn();
    document.addEventListener('rung-redeemed', (event) => told((event as CustomEvent).detail), { once: true });
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([]),
      'POST /me/redemptions': redeemed({ state: 'reserved', until: '2026-03-01T04:15:00Z' }),
      [`POST /me/redemptions/${redeemed().id}/confirmation`]: redeemed(),
    });
    const element = await show(api);
    press(element, '兑换 搪瓷杯');
    await element.updateComplete;
    expect(words(element)).toContain('用 600 积分 兑换“搪瓷杯”？');
    press(element, '确认兑换');
    press(element, '确认兑换');
    await vi.waitFor(() => expect(words(element)).toContain('兑换成功：搪瓷杯'), { timeout: 20_000 });
    const posts = asked.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path }) => path)).toEqual(['/me/redemptions', `/me/redemptions/${redeemed().id}/confirmation`]);
    expect(posts[0]?.body).toEqual({ reward: 'mug' });
    expect(told).toHaveBeenCalledWith({ redemptionId: redeemed().id, reward: 'mug', state: 'confirmed' });
  });

  test('that were not redeemed say why, and are the same redemption when sent again', async () => {
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([]),
      'POST /me/redemptions': refused(409, '该礼品已兑完'),
    });
    const element = await show(api);
    press(element, '兑换 搪瓷杯');
    await element.updateComplete;
    press(element, '确认兑换');
    await vi.waitFor(() => expect(words(element)).toContain('该礼品已兑完'), { timeout: 20_000 });
    await settled(element);
    press(element, '重试');
    const posts = () => asked.filter(({ method }) => method === 'POST');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), { timeout: 20_000 });
    expect(posts()[1]?.headers['idempotency-key']).toBe(posts()[0]?.headers['idempotency-key']);
  });

  test('that a lost answer left open are the same redemption, though its panel was closed meanwhile', async () => {
    let confirms = 0;
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([]),
      'POST /me/redemptions': redeemed({ state: 'reserved', until: '2026-03-01T04:15:00Z' }),
      [`POST /me/redemptions/${redeemed().id}/confirmation`]: (call: Asked, response: ServerResponse) =>
        confirms++ === 0 ? lost(call, response) : redeemed(),
    });
    const element = await show(api);
    await redeem(element, '搪瓷杯');
    await vi.waitFor(() => one(element, '[part=offer] [part=outcome] [part=problem]'), { timeout: 20_000 });
    press(element, '取消');
    await redeem(element, '搪瓷杯');
    await vi.waitFor(() => expect(words(element)).toContain('兑换成功：搪瓷杯'), { timeout: 20_000 });
    const keys = () => postsOf(asked, '/me/redemptions').map(({ headers }) => headers['idempotency-key']);
    expect(keys()).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
    await redeem(element, '搪瓷杯');
    await vi.waitFor(() => expect(new Set(keys()).size).toBe(2), { timeout: 20_000 });
  });

  test('that were refused are another redemption when asked for anew', async () => {
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([]),
      'POST /me/redemptions': refused(409, '该礼品已兑完'),
    });
    const element = await show(api);
    await redeem(element, '搪瓷杯');
    await vi.waitFor(() => expect(words(element)).toContain('该礼品已兑完'), { timeout: 20_000 });
    press(element, '取消');
    await redeem(element, '搪瓷杯');
    const posts = () => postsOf(asked, '/me/redemptions');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), { timeout: 20_000 });
    expect(posts()[1]?.headers['idempotency-key']).not.toBe(posts()[0]?.headers['idempotency-key']);
  });

  test.each([
    ['cancelled', '已取消'],
    ['timed-out', '超时未确认'],
    ['refunded', '已退回'],
  ] as const)('that are %s by now are not called redeemed', async (state, said) => {
    const told = vi.fn();
    document.addEventListener('rung-redeemed', told);
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([]),
      'POST /me/redemptions': redeemed({ state }),
    });
    const element = await show(api);
    await redeem(element, '搪瓷杯');
    await vi.waitFor(() => expect(words(element)).toContain(`搪瓷杯目前状态：${said}`), { timeout: 20_000 });
    expect(words(element)).not.toContain('兑换成功');
    await redeem(element, '搪瓷杯');
    const posts = () => postsOf(asked, '/me/redemptions');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), { timeout: 20_000 });
    expect(posts()[1]?.headers['idempotency-key']).not.toBe(posts()[0]?.headers['idempotency-key']);
    expect(told).not.toHaveBeenCalled();
    document.removeEventListener('rung-redeemed', told);
  });

  test('whose cancelling failed are cancelled by the next try, and nothing else is redeemed', async () => {
    const held = redeemed({ state: 'reserved', until: '2026-03-01T04:15:00Z' });
    let tries = 0;
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([MUG, offer('pen', '笔')]),
      'GET /me/redemptions': page([held]),
      [`DELETE /me/redemptions/${held.id}`]: (call: Asked, response: ServerResponse) =>
        tries++ === 0 ? lost(call, response) : {},
    });
    const element = await show(api);
    press(element, '兑换 笔');
    await element.updateComplete;
    press(element, '取消 搪瓷杯');
    await element.updateComplete;
    expect(all<HTMLButtonElement>(element, '[aria-label="兑换 笔"]')[0]?.disabled).toBe(true);
    await vi.waitFor(() => one(element, '[part=redemption] [part=problem]'), { timeout: 20_000 });
    press(element, '重试');
    await vi.waitFor(() => expect(words(element)).toContain('搪瓷杯目前状态：已取消，积分已退回。'), {
      timeout: 20_000,
    });
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(one(element, '[part=confirm]').textContent).toContain('笔');
  });

  test('confirmed from one’s own list are told to the page, and the focus goes to what became of them', async () => {
    const told = vi.fn();
    document.addEventListener('rung-redeemed', (event) => told((event as CustomEvent).detail), { once: true });
    const held = redeemed({ state: 'reserved', until: '2026-03-01T04:15:00Z' });
    const { api } = await serve({
      ...routes,
      'GET /rewards': page([MUG]),
      'GET /me/redemptions': page([held]),
      [`POST /me/redemptions/${held.id}/confirmation`]: redeemed(),
    });
    const element = await show(api);
    press(element, '确认 搪瓷杯');
    await vi.waitFor(
      () => expect(element.shadowRoot?.activeElement).toBe(one(element, '[part=redemption] [part=outcome]')),
      { timeout: 20_000 },
    );
    expect(told).toHaveBeenCalledWith({ redemptionId: held.id, reward: 'mug', state: 'confirmed' });
  });

  test('with money to pay are set aside and left to the shop; they can be cancelled', async () => {
    const cash = { amount: '9.90', currency: 'CNY' };
    const held = redeemed({ state: 'reserved', cash, until: '2026-03-01T04:15:00Z' });
    const { api, asked } = await serve({
      ...routes,
      'GET /rewards': page([{ ...MUG, cash }]),
      'GET /me/redemptions': page([held]),
      [`DELETE /me/redemptions/${held.id}`]: {},
    });
    const element = await show(api);
    expect(words(element)).toContain('600 积分 + ¥9.9');
    expect(words(element)).toContain('请到商城付款确认');
    press(element, '取消 搪瓷杯');
    await vi.waitFor(() => expect(words(element)).toContain('搪瓷杯目前状态：已取消，积分已退回。'), {
      timeout: 20_000,
    });
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  test('are none', async () => {
    const { api } = await serve({ ...routes, 'GET /rewards': page([]), 'GET /me/redemptions': page([redeemed()]) });
    const element = await show(api);
    expect(words(element)).toContain('现在没有可兑换的礼品');
    expect(one(element, '[part=redemption]').textContent).toContain('已兑换');
  });

  test('that cannot be read are asked for again', async () => {
    const { api } = await serve({ ...routes, 'GET /rewards': refused(503, 'away'), 'GET /me/redemptions': page([]) });
    expect(words(await show(api))).toContain('服务暂时不可用');
  });

  test('are told in English', async () => {
    const { api } = await serve({ ...routes, 'GET /rewards': page([MUG]), 'GET /me/redemptions': page([redeemed()]) });
    const element = await show(api, 'lang="en"');
    expect(words(element)).toContain('Rewards 8,350 points available 搪瓷杯 600 points Redeem');
    expect(words(element)).toContain('My redemptions');
  });
});
