import { describe, expect, test } from 'vitest';
import { all, mount, words } from '../testing/mount';
import { ALICE, LADDER } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './benefits';

const show = (api: string) => mount(`<rung-benefits api="${api}" token="T"></rung-benefits>`);

describe('the benefits', () => {
  test('stand per tier, the highest first, with the own one marked', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(words(element)).toBe(
      '等级与权益 金牌 当前等级 1.5 倍积分 达到 8,000 成长值 保级 6,400 每单免运费 生日礼券 银牌 达到 2,000 成长值 保级 1,600 ' +
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

  test('without any tier say so', async () => {
    const { api } = await serve({ ...ALICE, 'GET /ladder': { ...LADDER, tiers: [] } });
    expect(words(await show(api))).toContain('还没有公布等级');
  });
});
