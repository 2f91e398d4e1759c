import { describe, expect, test, vi } from 'vitest';
import { all, mount, words } from '../testing/mount';
import { ALICE, coupon } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './coupons';

const page = (items: unknown[]) => ({ items, next: null });
const show = (api: string, lang = '') => mount(`<rung-coupons ${lang} api="${api}" token="T"></rung-coupons>`);

describe('the coupons', () => {
  test('stand with the next to end first, those that are over folded', async () => {
    const { api } = await serve({
      ...ALICE,
      'GET /me/coupons': page([
        coupon('LATER-1', { lastDay: '2026-04-30' }),
        coupon('SOON-1'),
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
