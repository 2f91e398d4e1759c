import { describe, expect, test } from 'vitest';
import { all, mount, words } from '../testing/mount';
import { ALICE, LADDER, STANDING } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './benefits';

const show = (api: string) => mount(`<rung-benefits api="${api}" token="T"></rung-benefits>`);

describe('the benefits', () => {
  test('stand per tier, the highest first, with the own one marked', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(words(element)).toBe(
      '等级与权益 我的权益 十元券 本月已用 1/2 次 有效期至 2026年12月31日 十元券的条款 升为钻石会员后还有 优先发货 优先发货的条款 ' +
        '金牌 当前等级 1.5 倍积分 达到 8,000 成长值 保级 6,400 每单免运费 生日礼券 银牌 达到 2,000 成长值 保级 1,600 ' +
        '普通 1 倍积分 注册即享 每消费 ¥1 得 1 积分 按最近 365 天计算 积分有效至获得次年的年底',
    );
    expect(all(element, '[aria-current=true]')).toHaveLength(1);
    expect(all(element, 'svg').map((sign) => sign.querySelectorAll('[opacity="1"]').length)).toEqual([3, 2, 1]);
  });

  test('stand without earning rules and the lowest tier is theirs who never bought anything', async () => {
    const { api } = await serve({ 'GET /ladder': LADDER, 'GET /earning-rules': refused(503, 'away') });
    const element = await show(api);
    expect(words(element)).toContain('金牌 达到 8,000');
    expect(all(element, '.mine .name').map((name) => name.textContent?.trim())).toEqual(['普通当前等级']);
  });

  test('of one’s own are none at the bottom of a ladder without a package, and none are added at its top', async () => {
    const { api } = await serve({
      ...ALICE,
      'GET /me/benefits': { items: [], next: null },
      'GET /me/standing': { ...STANDING, next: null },
    });
    const element = await show(api);
    expect(words(element)).toMatch(/^等级与权益 金牌/);
  });

  test('that cannot be read are asked for again', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/benefits': refused(503, 'away') });
    const element = await show(api);
    expect(words(element)).toContain('服务暂时不可用');
    expect(words(element)).toContain('金牌 当前等级');
  });

  test('are told in English', async () => {
    const { api } = await serve(ALICE);
    const element = await mount(`<rung-benefits lang="en" api="${api}" token="T"></rung-benefits>`);
    expect(words(element)).toContain('My benefits 十元券 1/2 used this month');
    expect(words(element)).toContain('Also yours with 钻石');
  });

  test('without any tier say so', async () => {
    const { api } = await serve({ ...ALICE, 'GET /ladder': { ...LADDER, tiers: [] } });
    expect(words(await show(api))).toContain('还没有公布等级');
  });
});
