import { describe, expect, test } from 'vitest';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, DECISIONS, FEEDBACK } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './appeals';
import './feedback';

const LOST = DECISIONS[0]?.decisionId;
const show = (api: string) => mount(`<rung-appeals api="${api}" token="T"></rung-appeals>`);
const buttons = (element: Parameters<typeof all>[0]) => all<HTMLButtonElement>(element, 'ol button[aria-expanded]');

describe('appeals', () => {
  test('stand with the decisions, in words', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(words(element)).toContain('变为银牌会员 2026年2月1日 · 当时的成长值 5,100 申诉');
    expect(words(element)).toContain('金牌会员即将到期 2026年1月1日 · 至 2026年1月31日 申诉');
    expect(buttons(element).map((button) => button.getAttribute('aria-label'))).toEqual([
      '申诉：变为银牌会员',
      '申诉：金牌会员即将到期',
    ]);
  });

  test('are written under the decision, sent, and then shown with it', async () => {
    const appeal = {
      ...FEEDBACK[0],
      id: 'f9',
      kind: 'appeal',
      status: 'open',
      decisionId: LOST,
      text: '少算了',
      replies: [],
    };
    let sent = false;
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/feedback': () => ({ items: sent ? [appeal] : [], next: null }),
      'POST /appeals': () => {
        sent = true;
        return { id: 'f9' };
      },
    });
    const element = await show(api);
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).toBe(one(element, 'textarea'));
    one<HTMLTextAreaElement>(element, 'textarea').value = '少算了';
    one<HTMLButtonElement>(element, '[part~=primary]').click();
    await expect.poll(() => words(element)).toContain('申诉处理中 您的申诉 : 少算了');
    expect(words(element)).toContain('申诉已提交，客服会尽快回复您。');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ decisionId: LOST, text: '少算了' });
    expect(buttons(element)).toHaveLength(1);
  });

  test('show the answer of a person', async () => {
    const appeal = { ...FEEDBACK[0], kind: 'appeal', decisionId: LOST };
    const { api } = await serve({ ...ALICE, 'GET /me/feedback': { items: [appeal], next: null } });
    expect(words(await show(api))).toContain('申诉已处理 您的申诉 : 茶很好 客服回复 · 2026年2月21日 12:00 谢谢您');
  });

  test('say why one is refused, and go back to the button when given up', async () => {
    const { api } = await serve({ ...ALICE, 'POST /appeals': refused(409, '已有申诉在处理') });
    const element = await show(api);
    buttons(element)[1]?.click();
    await element.updateComplete;
    one<HTMLButtonElement>(element, '[part~=primary]').click();
    await element.updateComplete;
    expect(one(element, '#help').textContent?.trim()).toBe('请说明理由');
    one<HTMLTextAreaElement>(element, 'textarea').value = '少算了';
    one<HTMLButtonElement>(element, '[part~=primary]').click();
    await expect.poll(() => words(element)).toContain('已有申诉在处理');
    all<HTMLButtonElement>(element, 'form [type=button]')[0]?.click();
    await expect.poll(() => element.shadowRoot?.activeElement).toBe(buttons(element)[1]);
  });

  test('without any decision say so', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/decisions': { items: [], next: null } });
    expect(words(await show(api))).toContain('还没有等级决定');
  });
});
