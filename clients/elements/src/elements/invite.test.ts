import { describe, expect, test, vi } from 'vitest';
import type { RungElement } from '../parts/RungElement';
import { mount, one, words } from '../testing/mount';
import { REFERRAL, REFERRAL_REWARDS } from '../testing/samples';
import { refused, serve } from '../testing/server';
import './invite';

const show = (api: string, lang = '') => mount(`<rung-invite ${lang} api="${api}" token="T"></rung-invite>`);
const PATIENCE = { timeout: 20_000 };
const SERVED = { 'GET /me/referral': REFERRAL, 'GET /me/referral/rewards': REFERRAL_REWARDS };

function give(element: RungElement, code: string): void {
  one<HTMLInputElement>(element, 'input').value = code;
  one<HTMLFormElement>(element, 'form').requestSubmit();
}

describe('inviting', () => {
  test('shows the code, and what came of it', async () => {
    const { api } = await serve(SERVED);
    const element = await show(api);
    await vi.waitFor(() => expect(words(element)).toContain('已奖励 2 人，共 60 积分'), PATIENCE);
    const text = words(element);
    expect(text).toContain('AB23CD45');
    expect(text).toContain('已邀请 4 人');
    expect(text).toContain('1 人尚未完成首单');
    expect(text).toContain('1 人没有带来积分');
  });

  test('says so to who cannot invite', async () => {
    const { api } = await serve({ ...SERVED, 'GET /me/referral': { ...REFERRAL, code: null } });
    expect(words(await show(api, 'lang="en"'))).toContain('You cannot invite friends now');
  });
});

describe('coming by a code', () => {
  test('is told once, and asked no more then', async () => {
    let referred = false;
    const { api, asked } = await serve({
      ...SERVED,
      'GET /me/referral': () => ({ ...REFERRAL, referred }),
      'POST /me/referral': () => {
        referred = true;
        return { ...REFERRAL, referred };
      },
    });
    const element = await show(api);
    expect(words(element)).toContain('邀请您的人会看到积分何时到账');
    give(element, 'xy45zz77');
    await vi.waitFor(() => expect(words(element)).toContain('邀请码已登记'), PATIENCE);
    await vi.waitFor(() => expect(words(element)).toContain('您是受邀加入的会员'), PATIENCE);
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('is refused in the words of the service', async () => {
    const { api } = await serve({
      ...SERVED,
      'POST /me/referral': refused(409, '无法使用此邀请码'),
    });
    const element = await show(api);
    give(element, 'xy45zz77');
    await vi.waitFor(() => expect(words(element)).toContain('无法使用此邀请码'), PATIENCE);
  });
});
