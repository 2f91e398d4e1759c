import { describe, expect, test } from 'vitest';
import { all, mount, one, settled, words } from '../testing/mount';
import { ALICE, DECISIONS, EXPLANATION } from '../testing/samples';
import { type Asked, serve } from '../testing/server';
import './why';

describe('the explanation', () => {
  test('says in words and rows what the tier was worked out from', async () => {
    const { api } = await serve(ALICE);
    const element = await mount(`<rung-why api="${api}" token="T"></rung-why>`);
    expect(words(element)).toContain('您自2026年2月1日起是金牌会员。 再增加10,520成长值，即可升为钻石会员。');
    expect(words(element)).toContain('成长值由这些组成 消费额 8,860 订单数 已到上限 480 访问 140 合计 9,480');
  });

  test('explains a decision by the rules of then, and by those of today', async () => {
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/standing/explanation': ({ query }: Asked) => ({
        ...EXPLANATION,
        sentences: [`${query.get('asOf') ?? 'now'} ${query.get('policy') ?? ''}`],
      }),
    });
    const element = await mount(`<rung-why api="${api}" token="T"></rung-why>`);
    const which = one<HTMLSelectElement>(element, 'select');
    expect([...which.options].map((option) => option.text.trim().replace(/\s+/g, ' '))).toEqual([
      '现在',
      '2026年2月1日 · 变为银牌会员',
      '2026年1月1日 · 金牌会员即将到期',
    ]);
    which.value = DECISIONS[0]?.decisionId ?? '';
    which.dispatchEvent(new Event('change'));
    await settled(element);
    expect(words(element)).toContain('2026-02-01T02:00:00Z then');
    one(element, '[name=rules]:not(:checked)').click();
    await settled(element);
    expect(words(element)).toContain('2026-02-01T02:00:00Z now');
    expect(asked.filter(({ path }) => path === '/me/decisions')).toHaveLength(1);
  });

  test('opens with a decision that the page names', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await mount(`<rung-why api="${api}" token="T" decision="${DECISIONS[1]?.decisionId}"></rung-why>`);
    expect(all<HTMLOptionElement>(element, 'option').find(({ selected }) => selected)?.text).toContain('即将到期');
    expect(asked.at(-1)?.query.get('asOf')).toBe('2026-01-01T02:00:00Z');
  });

  test('of nobody says what to do', async () => {
    const { api } = await serve({});
    const element = await mount(`<rung-why api="${api}" token="T"></rung-why>`);
    expect(words(element)).toContain('还没有可以说明的内容');
    expect(all(element, 'select')).toEqual([]);
  });
});
