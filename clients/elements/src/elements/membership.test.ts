import { describe, expect, test, vi } from 'vitest';
import type { Membership } from '../api/shapes';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, MEMBERSHIP, PROGRAMME_TERMS } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './membership';

const show = (api: string, lang = '') => mount(`<rung-membership ${lang} api="${api}" token="T"></rung-membership>`);
const stands = (change: Partial<Membership>) => ({ ...ALICE, 'GET /me/membership': { ...MEMBERSHIP, ...change } });
const GUEST: Partial<Membership> = { status: 'guest', since: null, terms: null, channel: null };
const labels = (element: Parameters<typeof all>[0]) => all(element, 'button').map((each) => each.textContent?.trim());

describe('membership', () => {
  test('is joined by terms that are shown, once they are agreed to', async () => {
    const joined = vi.fn();
    document.addEventListener('rung-membership', (event) => joined((event as CustomEvent).detail), { once: true });
    let now: unknown = { ...MEMBERSHIP, ...GUEST };
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/membership': () => now,
      'PUT /me/membership': ({ body }: Asked) => {
        now = { ...MEMBERSHIP, ...(body as object) };
        return now;
      },
    });
    const element = await show(api);
    expect(words(element)).toContain('您还没有加入会员计划');
    expect(words(element)).toContain(PROGRAMME_TERMS.text);
    const join = one<HTMLButtonElement>(element, '.primary');
    expect(join.disabled).toBe(true);
    one<HTMLInputElement>(element, 'input').click();
    await element.updateComplete;
    expect(join.disabled).toBe(false);
    join.click();
    await expect.poll(() => words(element)).toContain('您是会员');
    expect(words(element)).toContain('欢迎加入');
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ terms: '2026-11', channel: 'member-centre' });
    expect(joined).toHaveBeenCalledWith({ status: 'member' });
  });

  test('is left in two steps, of which the second says what is lost', async () => {
    let left = false;
    const { api, asked } = await serve({
      ...ALICE,
      'GET /me/membership': () => (left ? { ...MEMBERSHIP, status: 'left', terms: null } : MEMBERSHIP),
      'DELETE /me/membership': () => {
        left = true;
        return { ...MEMBERSHIP, status: 'left', terms: null };
      },
    });
    const element = await show(api);
    expect(labels(element)).toEqual(['退出会员计划…']);
    one<HTMLButtonElement>(element, 'button').click();
    await element.updateComplete;
    const told = one(element, '[part=confirm]').textContent?.replace(/\s+/g, ' ') ?? '';
    expect(told).toContain('您将不再享有金牌等级');
    expect(told).toMatch(/[1-9][\d,]* 积分在退出期间不能使用/);
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    all(element, '[part=confirm] button')[0]?.click();
    await expect.poll(() => labels(element)).toEqual(['重新加入']);
    expect(words(element)).toContain('您已退出会员计划');
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  test('can be kept after all', async () => {
    const { api } = await serve(stands({}));
    const element = await show(api);
    one<HTMLButtonElement>(element, 'button').click();
    await element.updateComplete;
    all(element, '[part=confirm] button')[1]?.click();
    await element.updateComplete;
    expect(labels(element)).toEqual(['退出会员计划…']);
  });

  test('asks a member again where the terms are newer', async () => {
    const { api } = await serve(stands({ terms: '2025-01' }));
    const element = await show(api, 'lang="en"');
    expect(words(element)).toContain('you agreed to version 2025-01');
    expect(labels(element)).toEqual(['Agree to the new terms', 'Leave the programme…']);
  });

  test('that is frozen says until when and what that means; nobody is kept in', async () => {
    const { api } = await serve(stands({ status: 'frozen', until: '2026-04-01T02:00:00Z' }));
    const element = await show(api);
    expect(words(element)).toContain('暂时冻结');
    expect(words(element)).toContain('到2026年4月1日为止');
    expect(labels(element)).toEqual(['退出会员计划…']);
  });

  test('of who is excluded leads to no joining, and names the way to appeal', async () => {
    const { api } = await serve(stands({ ...GUEST, status: 'excluded' }));
    const element = await show(api);
    expect(words(element)).toContain('申诉');
    expect(labels(element)).toEqual([]);
  });

  test('of one of whom nothing is known is a guest’s', async () => {
    const { api } = await serve({ 'GET /programme-terms': PROGRAMME_TERMS });
    expect(words(await show(api))).toContain('您还没有加入会员计划');
  });

  test('says why nothing was changed', async () => {
    const { api } = await serve({ ...stands({}), 'DELETE /me/membership': refused(503, 'away') });
    const element = await show(api);
    one<HTMLButtonElement>(element, 'button').click();
    await element.updateComplete;
    all(element, '[part=confirm] button')[0]?.click();
    await expect.poll(() => words(element)).toContain('服务暂时不可用');
    expect(words(element)).toContain('您是会员');
  });
});
