import { describe, expect, test } from 'vitest';
import { forgetDrafts } from '../parts/drafts';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, FEEDBACK } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './feedback';

const ALICES = `e30.${btoa(JSON.stringify({ sub: 'C-ALICE' }))}.s`;
const show = (api: string, token = ALICES) => mount(`<rung-feedback api="${api}" token="${token}"></rung-feedback>`);

async function write(api: string, token?: string) {
  const element = await show(api, token);
  one(element, '[aria-expanded]').click();
  await element.updateComplete;
  return element;
}
const type = (element: Parameters<typeof one>[0], text: string) => {
  const area = one<HTMLTextAreaElement>(element, '#text');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
};
const send = (element: Parameters<typeof one>[0]) => one<HTMLButtonElement>(element, '[part~=primary]').click();

describe('the feedback', () => {
  test('shows what was said, how far it is and what was answered', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(one(element, '[part=ticket]').textContent?.replace(/\s+/g, ' ').trim()).toMatch(
      /^评价 5 星 已处理 2026年2月20日 订单 1001 茶很好 客服回复 · 2026年2月21日 12:00 谢谢您$/,
    );
  });

  test('is sent with what was filled in, once', async () => {
    const { api, asked } = await serve({ ...ALICE, 'POST /feedback': { id: 'f2' } });
    const element = await write(api);
    one<HTMLSelectElement>(element, '#kind').value = 'complaint';
    one<HTMLSelectElement>(element, '#rating').value = '2';
    one<HTMLInputElement>(element, '#order').value = ' 1002 ';
    one<HTMLTextAreaElement>(element, '#text').value = ' 茶凉了 ';
    send(element);
    send(element);
    await expect.poll(() => words(element)).toContain('已收到，谢谢您！');
    const posted = asked.filter(({ method }) => method === 'POST');
    expect(posted.map(({ body }) => body)).toEqual([{ kind: 'complaint', rating: 2, orderId: '1002', text: '茶凉了' }]);
    expect(posted[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(all(element, 'form')).toEqual([]);
    await expect.poll(() => asked.filter(({ path }) => path === '/me/feedback')).toHaveLength(2);
  });

  test('without any words is not sent, and says where they are missing', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await write(api);
    send(element);
    await element.updateComplete;
    expect(one(element, '#text').getAttribute('aria-invalid')).toBe('true');
    expect(one(element, '#help').textContent?.trim()).toBe('请写下您想说的话');
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('that is too long is not cut and not sent: the field says so', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await write(api);
    expect(one(element, '.counted .number').textContent).toBe('0 / 4,000');
    type(element, '长'.repeat(4321));
    await element.updateComplete;
    expect(one(element, '#help').textContent).toBe('最多 4,000 字，现在有 4,321 字');
    expect(one(element, '.counted .number').textContent).toBe('4,321 / 4,000');
    send(element);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.id).toBe('text');
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('is there again when the page is loaded again, until it was sent or its customer signs out', async () => {
    let isUp = false;
    const { api, asked } = await serve({
      ...ALICE,
      'POST /feedback': (call: Asked, response: never) =>
        isUp ? { id: 'f2' } : (refused(503, 'away') as (a: Asked, r: never) => unknown)(call, response),
    });
    const text = (element: Parameters<typeof one>[0]) => one<HTMLTextAreaElement>(element, '#text').value;
    let element = await write(api);
    one<HTMLSelectElement>(element, '#kind').value = 'complaint';
    type(element, '茶凉了');
    send(element);
    await expect.poll(() => words(element)).toContain('您填写的内容还在。');
    element.remove();
    element = await write(api);
    expect([text(element), one<HTMLSelectElement>(element, '#kind').value]).toEqual(['茶凉了', 'complaint']);
    isUp = true;
    send(element);
    await expect.poll(() => words(element)).toContain('已收到，谢谢您！');
    const posted = asked.filter(({ method }) => method === 'POST');
    expect(new Set(posted.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    element.remove();
    element = await write(api);
    expect(text(element)).toBe('');
    type(element, '秘密');
    element.remove();
    forgetDrafts();
    expect(text(await write(api))).toBe('');
  });

  test('of whom the token does not name is not kept for the next', async () => {
    const { api } = await serve(ALICE);
    const element = await write(api, 'T');
    type(element, '秘密');
    element.remove();
    expect(Object.keys(sessionStorage).filter((name) => name.startsWith('rung.draft'))).toEqual([]);
    expect(one<HTMLTextAreaElement>(await write(api, 'T'), '#text').value).toBe('');
  });

  test('that is long is folded', async () => {
    const long = `${'好'.repeat(399)}😀茶`;
    const { api } = await serve({ 'GET /me/feedback': { items: [{ ...FEEDBACK[0], text: long }], next: null } });
    const element = await show(api);
    expect(one(element, 'details.said summary').textContent).toBe(`${'好'.repeat(399)}…`);
    expect(one(element, 'details.said').textContent).toBe(`${'好'.repeat(399)}…😀茶`);
  });

  test('goes under another key with other words', async () => {
    const { api, asked } = await serve({ ...ALICE, 'POST /feedback': refused(400, '太长了') });
    const element = await write(api);
    const posts = () => asked.filter(({ method }) => method === 'POST');
    for (const [count, text] of [
      [1, '茶凉了'],
      [2, '茶凉了，请退款'],
    ] as const) {
      one<HTMLTextAreaElement>(element, '#text').value = text;
      send(element);
      await expect.poll(posts).toHaveLength(count);
      await expect.poll(() => one<HTMLButtonElement>(element, '[part~=primary]').disabled).toBe(false);
    }
    expect(new Set(posts().map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  test('keeps the words and the key where it was not received', async () => {
    const { api, asked } = await serve({ ...ALICE, 'POST /feedback': refused(400, '太长了') });
    const element = await write(api);
    one<HTMLTextAreaElement>(element, '#text').value = '茶凉了';
    send(element);
    await expect
      .poll(() => all(element, '[role=alert]').map((alert) => alert.textContent))
      .toEqual([expect.stringContaining('太长了')]);
    expect(one<HTMLTextAreaElement>(element, '#text').value).toBe('茶凉了');
    send(element);
    await expect.poll(() => asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
    const keys = asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
  });

  test('invites who never wrote', async () => {
    const { api } = await serve({ 'GET /me/feedback': { items: [], next: null } });
    expect(words(await show(api))).toContain('您还没有写过反馈 买得满意或不满意，都可以告诉我们。');
  });
});
