import { describe, expect, test } from 'vitest';
import { mount, one, settled, words } from '../testing/mount';
import { ALICE, LADDER, STANDING } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './tier-card';

const card = (api: string, more = '') => mount(`<rung-tier-card api="${api}" token="T" ${more}></rung-tier-card>`);

describe('the tier card', () => {
  test('says the tier, how far the next one is and what keeps this one', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await card(api);
    expect(words(element)).toBe(
      '我的等级 金牌会员 9,480 成长值 还差 10,520 成长值，即可升为钻石会员 有效期至 2027年1月31日 ' +
        '保级 2027年1月31日前还差 3,320 成长值，即可保住金牌会员',
    );
    expect(asked.map(({ path }) => path).sort()).toEqual(['/ladder', '/me/standing']);
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer T', 'accept-language': 'zh-CN' });
  });

  test('says of enough that it is counted anew, and of a granted tier what keeps it', async () => {
    const keeping = async (threshold: number, missing: number) => {
      const keep = { until: '2027-01-31', needed: [{ measure: 'growthValue' as const, threshold, missing }] };
      const { api } = await serve({ ...ALICE, 'GET /me/standing': { ...STANDING, keep } });
      return words(await card(api)).replace(/^.* 保级 /, '');
    };
    expect(await keeping(6400, 0)).toBe('目前已够续期；到期时会重新计算');
    expect(await keeping(6400, 100)).toBe('2027年1月31日前还差 100 成长值，即可保住金牌会员');
    expect(await keeping(8000, 100)).toBe(
      '2027年1月31日前还差 100 成长值，即可保住金牌会员 这一等级由商城授予，达到它的门槛才能续期。',
    );
  });

  test('says progress to those who cannot see it', async () => {
    const { api } = await serve(ALICE);
    const [next, keep] = (await card(api)).renderRoot.querySelectorAll('[role=progressbar]');
    expect(next?.getAttribute('aria-valuenow')).toBe('47');
    expect(next?.getAttribute('aria-label')).toBe('距离钻石会员还有多远');
    expect(keep?.getAttribute('aria-valuenow')).toBe('74');
    expect(keep?.getAttribute('aria-valuetext')).toContain('3,320');
  });

  test('says spend as money and orders as a count', async () => {
    const needed = [
      { measure: 'spend' as const, threshold: 1000, missing: 300 },
      { measure: 'orders' as const, threshold: 4, missing: 1 },
    ];
    const { api } = await serve({ 'GET /me/standing': { ...STANDING, next: { ...STANDING.next, needed } } });
    expect(words(await card(api))).toContain('还差 消费 ¥300，即可升为钻石会员');
  });

  test('shows the highest tier, the lowest, and one about to expire', async () => {
    const tier = { ...STANDING.tier, state: 'AT_RISK', validUntil: null };
    const { api } = await serve({
      'GET /me/standing': { ...STANDING, tier, next: null, keep: { until: null, needed: [] } },
    });
    const element = await card(api);
    expect(words(element)).toContain('即将到期');
    expect(words(element)).toContain('您已是最高等级 长期有效 保级 这一等级不会再降');
  });

  test('tells who never bought anything what to do', async () => {
    const { api } = await serve({});
    const started = '下单付款后几秒钟，您的成长值就会显示在这里。';
    expect(words(await card(api))).toBe(`我的等级 还没有成长值 ${started}`);
    const other = await serve({ 'GET /ladder': LADDER });
    expect(words(await card(other.api))).toBe(`我的等级 普通会员 ${started}`);
  });

  test('says in words what failed, and tries again', async () => {
    let isUp = false;
    const { api } = await serve({
      'GET /me/standing': (asked: never, response: never) =>
        isUp ? STANDING : (refused(500, 'Internal') as (a: never, r: never) => unknown)(asked, response),
    });
    const element = await card(api);
    expect(one(element, '[role=alert]').textContent).toContain('服务暂时不可用');
    isUp = true;
    one(element, 'button').click();
    await settled(element);
    expect(words(element)).toContain('金牌会员');
  });

  test('says so when nothing answers, and when the caller is no member', async () => {
    expect(words(await card('http://127.0.0.1:9/api/v1'))).toContain('网络连接不上');
    const { api } = await serve({ 'GET /me/standing': refused(403, 'Forbidden') });
    const element = await card(api);
    expect(words(element)).toContain('当前账号不是会员账号');
    expect(element.renderRoot.querySelector('button')).toBeNull();
  });

  test('shows no tier where none is held, but why and what comes back', async () => {
    const sentences = ['您已退出会员计划，目前不享有等级。', '重新加入后，按您已有的消费将是金牌会员。'];
    const left = {
      ...STANDING,
      memberStatus: 'left',
      next: null,
      tierOnReturn: { code: 'gold', name: '金牌' },
      sentences,
    };
    const { api } = await serve({ ...ALICE, 'GET /me/standing': left });
    const element = await card(api);
    expect(words(element)).toContain(sentences[0]);
    expect(words(element)).toContain(sentences[1]);
    expect(words(element)).not.toContain('已是最高等级');
    expect(element.renderRoot.querySelector('[part=tier]')).toBeNull();
  });

  test('reads in English where the page does', async () => {
    document.documentElement.lang = 'en-GB';
    const { api, asked } = await serve(ALICE);
    const element = await card(api);
    expect(words(element)).toContain('You need another 10,520 of growth value to become 钻石');
    expect(asked[0]?.headers['accept-language']).toBe('en');
    expect(one(element, 'section').lang).toBe('en');
  });
});
