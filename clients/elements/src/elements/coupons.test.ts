import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { refresh } from '../parts/Resource';
import { all, mount, settled, words } from '../testing/mount';
import { ALICE, coupon } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './coupons';

const page = (items: unknown[]) => ({ items, next: null });
const show = (api: string, lang = '') => mount(`<rung-coupons ${lang} api="${api}" token="T"></rung-coupons>`);

describe('the coupons', () => {
  test('stand with the next to end first, those that are over folded', async () => {
    const { api } = await serve({
      ...ALICE,
      'GET /me/coupons': page([
        coupon('SOON-1'),
        coupon('LATER-1', { lastDay: '2026-04-30' }),
        coupon('LOCKED-1', { state: 'locked', orderId: 'O-7', lastDay: '2026-05-01' }),
        coupon('USED-1', { state: 'redeemed', orderId: 'O-1' }),
      ]),
    });
    const element = await show(api);
    expect(words(element)).toBe(
      '我的优惠券 十元券 可用 减 ¥10 有效至 2026年3月31日 券码 : SOON-1 复制 ' +
        '十元券 可用 减 ¥10 有效至 2026年4月30日 券码 : LATER-1 复制 ' +
        '十元券 订单使用中 减 ¥10 有效至 2026年5月1日 · 订单 O-7 ' +
        '已使用或失效的 1 张 十元券 已使用 减 ¥10 有效至 2026年3月31日 · 订单 O-1',
    );
  });

  test('come as the API orders them, and their number is told once all are here', async () => {
    const first = { items: [coupon('SOON-1'), coupon('LATER-1', { lastDay: '2026-04-30' })], next: '7' };
    const { api } = await serve({
      ...ALICE,
      'GET /me/coupons': ({ query }: Asked) =>
        query.get('after')
          ? page([coupon('LAST-1', { lastDay: '2026-05-02' }), coupon('USED-1', { state: 'redeemed' })])
          : first,
    });
    const element = await show(api);
    const codes = () => all(element, '[part=code]').map(({ textContent }) => textContent);
    expect(codes()).toEqual(['SOON-1', 'LATER-1']);
    expect(words(element)).not.toContain('已使用或失效的');
    all<HTMLButtonElement>(element, '[part~=more]')[0]?.click();
    await vi.waitFor(() => expect(codes()).toEqual(['SOON-1', 'LATER-1', 'LAST-1']), { timeout: 20_000 });
    expect(words(element)).toContain('已使用或失效的 1 张');
    refresh('coupons');
    await settled(element);
    expect(codes()).toHaveLength(3);
  });

  test('that begin later say so, by the day of the store, with their code', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T16:30:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    const { api } = await serve({
      ...ALICE,
      'GET /me/coupons': page([
        coupon('NOW-1', { firstDay: '2026-03-02' }),
        coupon('THEN-1', { firstDay: '2026-03-03', lastDay: '2026-04-01' }),
      ]),
    });
    expect(words(await show(api))).toContain(
      '十元券 可用 减 ¥10 有效至 2026年3月31日 券码 : NOW-1 复制 ' +
        '十元券 未到使用日期 减 ¥10 2026年3月3日起可用 · 有效至 2026年4月1日 券码 : THEN-1 复制',
    );
  });

  test('in a state that this page does not know are shown with its code', async () => {
    const odd = coupon('ODD-1', { state: 'paused' as 'issued' });
    const { api } = await serve({ ...ALICE, 'GET /me/coupons': page([odd]) });
    expect(words(await show(api))).toContain('十元券 paused');
  });

  test('have a code to copy; where the browser has no clipboard, they say so', async () => {
    const writeText = vi.fn(async (_: string) => {});
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const { api } = await serve({ ...ALICE, 'GET /me/coupons': page([coupon('SOON-1')]) });
    const element = await show(api);
    all<HTMLButtonElement>(element, 'button')[0]?.click();
    await vi.waitFor(() => expect(words(element)).toContain('已复制券码 SOON-1'));
    expect(writeText).toHaveBeenCalledWith('SOON-1');
    writeText.mockRejectedValueOnce(new Error('no'));
    all<HTMLButtonElement>(element, 'button')[0]?.click();
    await vi.waitFor(() => expect(words(element)).toContain('没能复制，请手动选择券码。'));
  });

  test('are none', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/coupons': page([]) });
    expect(words(await show(api))).toContain('您还没有优惠券');
  });

  test('that cannot be read are asked for again', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/coupons': refused(500, 'broken') });
    expect(words(await show(api))).toContain('重试');
  });

  test('are told in English', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/coupons': page([coupon('SOON-1')]) });
    expect(words(await show(api, 'lang="en"'))).toContain('My coupons 十元券 Usable 减 ¥10 until');
  });
});
