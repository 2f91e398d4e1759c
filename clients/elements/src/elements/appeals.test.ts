import { describe, expect, test } from 'vitest';
import { refresh } from '../parts/Resource';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, DECISIONS, FEEDBACK, message } from '../testing/samples';
import { refused, serve, streamed } from '../testing/server';
import './appeals';
import './feedback';
import './why';

const LOST = DECISIONS[0]?.decisionId;
const show = (api: string) => mount(`<rung-appeals api="${api}" token="T"></rung-appeals>`);
const buttons = (element: Parameters<typeof all>[0]) => all<HTMLButtonElement>(element, 'ol button[aria-expanded]');

describe('appeals', () => {
  test('stand with the decisions, in words', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(words(element)).toContain(
      '变为银牌会员 2026年2月1日 · 原因：周期结束时未达保级线 · 当时的成长值 5,100 申诉',
    );
    expect(words(element)).toContain('金牌会员即将到期 2026年1月1日 · 至 2026年1月31日 申诉');
    expect(buttons(element).map((button) => button.getAttribute('aria-label'))).toEqual([
      '申诉：变为银牌会员',
      '申诉：金牌会员即将到期',
    ]);
  });

  test('fold what no longer holds, and say why', async () => {
    const [lost, risk] = DECISIONS;
    const overtaken = {
      decisionId: 'd9000000-0000-4000-8000-000000000009',
      tier: { code: 'gold', name: '金牌' },
      since: '2026-01-15T02:00:00Z',
      cause: 'late-event' as const,
    };
    const { api } = await serve({
      ...ALICE,
      'GET /me/decisions': () => ({ items: [{ ...lost, overtaken }, risk], next: null }),
    });
    const element = await show(api);
    const folded = one<HTMLDetailsElement>(element, 'details[part=overtaken]');
    expect(folded.open).toBe(false);
    expect(folded.textContent).toContain('不再有效的决定（1）');
    expect(folded.textContent).toContain('不再有效：根据后来收到的信息，您自2026年1月15日起已是金牌会员。');
    expect(all(element, 'ol')[0]?.textContent).not.toContain('变为银牌会员');
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
    let verdict: object = {};
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/feedback': () => ({ items: sent ? [{ ...appeal, ...verdict }] : [], next: null }),
      'POST /appeals': () => {
        sent = true;
        return { id: 'f9' };
      },
    });
    const element = await show(api);
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).toBe(one(element, 'textarea'));
    expect(one(element, '[part=about]').textContent).toBe('申诉：变为银牌会员 · 2026年2月1日');
    one<HTMLTextAreaElement>(element, 'textarea').value = '少算了';
    one<HTMLButtonElement>(element, '[part~=primary]').click();
    await expect.poll(() => words(element)).toContain('已收到 您的申诉 : 少算了');
    expect(words(element)).toContain('申诉已提交，客服会尽快回复您。');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ decisionId: LOST, text: '少算了' });
    expect(buttons(element)).toHaveLength(1);

    verdict = { status: 'resolved', outcome: 'granted', resolvedAt: '2026-02-21T05:00:00Z' };
    refresh('feedback');
    await expect.poll(() => words(element)).toContain('申诉成立');
    expect(words(element)).not.toContain('申诉已提交');
  });

  test('under way leave alone the one that is written meanwhile', async () => {
    let answer = () => {};
    const { api, asked } = await serve({
      ...ALICE,
      'POST /appeals': () => new Promise((done) => (answer = () => done({ id: 'f9' }))),
    });
    const element = await show(api);
    const told: unknown[] = [];
    element.addEventListener('rung-sent', (event) => told.push((event as CustomEvent).detail));
    buttons(element)[0]?.click();
    await element.updateComplete;
    one<HTMLTextAreaElement>(element, 'textarea').value = '少算了';
    one<HTMLButtonElement>(element, '[part~=primary]').click();
    await expect.poll(() => asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    buttons(element)[1]?.click();
    await element.updateComplete;
    one<HTMLTextAreaElement>(element, 'textarea').value = '太早了';
    answer();
    await expect.poll(() => told).toEqual([{ kind: 'appeal', decisionId: LOST }]);
    await element.updateComplete;
    expect(one<HTMLTextAreaElement>(element, 'textarea').value).toBe('太早了');
  });

  test('show the answer of a person and what came of it, as soon as it is there', async () => {
    const stream = streamed();
    const waiting = { ...FEEDBACK[0], kind: 'appeal', status: 'assigned', decisionId: LOST, replies: [] };
    let appeal: object = waiting;
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/feedback': () => ({ items: [appeal], next: null }),
      'GET /me/inbox/stream': stream.route,
    });
    const element = await show(api);
    const mine = await mount(`<rung-feedback api="${api}" token="T"></rung-feedback>`);
    expect(words(element)).toContain('处理中 您的申诉 : 茶很好');
    await expect.poll(() => stream.open.length).toBe(1);
    appeal = {
      ...waiting,
      status: 'resolved',
      outcome: 'granted',
      resolvedAt: '2026-02-21T05:00:00Z',
      replies: FEEDBACK[0]?.replies,
    };
    stream.send('message', { message: message('m9', null), unread: 1 });
    const came = '客服回复 · 2026年2月21日 12:00 谢谢您 结果：申诉成立 · 2026年2月21日 13:00';
    await expect.poll(() => words(element)).toContain(`申诉成立 您的申诉 : 茶很好 ${came}`);
    expect(words(mine)).toContain('您还没有写过反馈'); // shown once
    element.remove();
    await expect.poll(() => words(mine)).toContain(`申诉 5 星 申诉成立 2026年2月20日`);
    expect(words(mine)).toContain(`针对：变为银牌会员（2026年2月1日） 茶很好 ${came}`);
    const count = (path: string) => asked.filter((one) => one.path === path).length;
    expect([count('/me/feedback'), count('/me/decisions'), count('/me/inbox/stream')]).toEqual([2, 2, 1]);
    await expect.poll(() => stream.open[0]?.closed).toBe(true); // nothing waits any more
  });

  test('of which one is led to opens by itself, or shows the appeal that there is', async () => {
    const { api } = await serve(ALICE);
    const why = await mount(`<rung-why api="${api}" token="T"></rung-why>`);
    expect(all(why, '.appeal button')).toEqual([]);
    const element = await show(api);
    await why.updateComplete;
    one(why, '.appeal button').click();
    await expect.poll(() => element.shadowRoot?.activeElement?.localName).toBe('textarea');
    expect(one(element, '[part=about]').textContent).toContain('变为银牌会员');
    element.remove();
    await why.updateComplete;
    expect(all(why, '.appeal button')).toEqual([]);

    const appeal = { ...FEEDBACK[0], kind: 'appeal', decisionId: LOST };
    const other = await serve({ ...ALICE, 'GET /me/feedback': { items: [appeal], next: null } });
    const decided = await show(other.api);
    await why.updateComplete;
    expect(one(why, '.appeal button').textContent).toContain('查看申诉：变为银牌会员');
    one(why, '.appeal button').click();
    await expect.poll(() => decided.shadowRoot?.activeElement?.id).toBe(LOST);
    expect(all(decided, 'form')).toEqual([]);
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
