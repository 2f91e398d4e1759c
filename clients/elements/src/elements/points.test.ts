import { describe, expect, test } from 'vitest';
import { all, mount, one, settled, words } from '../testing/mount';
import { ALICE, entry, POINTS, sourcesOf } from '../testing/samples';
import { type Asked, serve } from '../testing/server';
import './points';

const show = (api: string) => mount(`<rung-points api="${api}" token="T"></rung-points>`);

describe('the points', () => {
  test('say what can be spent, what is pending and what expires', async () => {
    const { api } = await serve(ALICE);
    expect(words(await show(api))).toContain(
      '我的积分 8,350 可用积分 688 待生效 688 积分在订单完成后生效，最晚于2026年3月16日 410 积分将于2026年12月31日到期',
    );
  });

  test('fold the entries of a source', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    const rows = all(element, '.folds > li').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      '积分调整 · 违规扣回 调整 · 2026年3月1日 -30',
      '订单 1002 获得 · 2026年3月1日 +688 待生效 688 最晚于2026年3月16日生效',
      expect.stringMatching(/^订单 1001 2026年3月1日 · 共 2 笔变动 \+500 生效 .* 500 ?获得 .* \+500$/),
    ]);
  });

  test('show a redemption as one line, from setting aside to giving back', async () => {
    const mug = { source: { kind: 'redemption', id: 'r1', shop: null }, orderId: null, pending: 0 } as const;
    const { api } = await serve({
      ...ALICE,
      'GET /me/points': { ...POINTS, reserved: 60 },
      'GET /me/points/sources': {
        items: sourcesOf([
          entry('r3', { ...mug, kind: 'restore', points: 20, available: 20 }),
          entry('r2', { ...mug, kind: 'redeem', points: -60, available: 0, reserved: -60 }),
          entry('r1', { ...mug, kind: 'reserve', points: -60, available: -60, reserved: 60 }),
        ]),
        next: null,
      },
    });
    const element = await show(api);
    expect(words(element)).toContain('60 积分已预留');
    expect(all(element, '.folds > li')).toHaveLength(1);
    expect(words(element)).toMatch(/积分兑换 .*共 3 笔变动 -40 返还 .* \+20 使用 .* 60 预留 .* -60/);
  });

  test('say what a refund gave back of the points that paid for an order', async () => {
    const quote = { source: { kind: 'quote', id: 'q1', shop: null }, orderId: '1003', pending: 0 } as const;
    const { api } = await serve({
      ...ALICE,
      'GET /me/points/sources': {
        items: sourcesOf([
          entry('q3', { ...quote, kind: 'restore', cause: 'refund', points: 30, available: 30 }),
          entry('q2', { ...quote, kind: 'redeem', points: -60, available: 0, reserved: -60 }),
          entry('q1', { ...quote, kind: 'reserve', points: -60, available: -60, reserved: 60 }),
        ]),
        next: null,
      },
    });
    expect(words(await show(api))).toMatch(
      /订单积分抵扣.* 1003 .*共 3 笔变动 -30 退款返还 .* \+30 使用 .* 60 预留 .* -60/,
    );
  });

  test('stand by their latest entry, across pages, and say what a refund or a tier brought', async () => {
    const of = (id: string) => ({ source: { kind: 'order', id, shop: null }, orderId: id }) as const;
    const back = { pending: 0, cause: 'refund', occurredAt: '2026-03-05T04:00:00Z' } as const;
    const old = sourcesOf([
      entry('e4', { ...of('900'), ...back, kind: 'adjust', points: -300, available: -300 }),
      entry('e3', {
        ...of('900'),
        kind: 'activate',
        pending: -688,
        available: 688,
        occurredAt: '2026-03-08T04:00:00Z',
      }),
      entry('e2', { ...of('900'), kind: 'adjust', points: 88, pending: 88, cause: 'tier' }),
      entry('e1', { ...of('900'), points: 600, pending: 600, occurredAt: '2026-02-01T04:00:00Z' }),
    ]);
    const gone = entry('e6', { ...of('1001'), ...back, kind: 'reverse', points: -688, pending: -688 });
    const { api } = await serve({
      ...ALICE,
      'GET /me/points/sources': ({ query }: Asked) =>
        query.get('after') ? { items: old, next: null } : { items: sourcesOf([gone, entry('e5', {})]), next: 'X' },
    });
    const element = await show(api);
    one(element, '[part~=more]').click();
    await expect.poll(() => all(element, '.folds > li').length).toBe(2);
    const rows = all(element, '.folds > li').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      expect.stringMatching(
        /^订单 900 2026年3月8日 · 共 4 笔变动 \+388 生效 2026年3月8日 688 ?部分退款 2026年3月5日 -300 ?等级变化补发 2026年3月1日 \+88 ?获得 2026年2月1日 \+600$/,
      ),
      expect.stringMatching(/^订单 1001 2026年3月5日 · 共 2 笔变动 0 退款 2026年3月5日 -688 ?获得 2026年3月1日 \+688$/),
    ]);
    expect(all(element, '[part~=more]')).toEqual([]);
  });

  test('say so where there are none, and where none expire', async () => {
    const { api } = await serve({});
    expect(words(await show(api))).toContain('下单付款即可获得积分');
    const other = await serve({
      'GET /me/points': { ...POINTS, expiring: [] },
      'GET /me/points/sources': { items: [], next: null },
    });
    const element = await show(other.api);
    await settled(element);
    expect(words(element)).toContain('近期没有积分到期 积分明细 还没有积分变动');
  });
});
