import { describe, expect, test } from 'vitest';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, CONSENT_TEXTS, CONSENTS, consentText } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './consents';

const show = (api: string) => mount(`<rung-consents api="${api}" token="T"></rung-consents>`);
const states = (element: Parameters<typeof all>[0]) =>
  all(element, '[role=switch]').map((one) => one.getAttribute('aria-checked') === 'true');

describe('the consents', () => {
  test('stand as switches, each beside the text of the server that it agrees to', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    // by mail there is a yes; marketing in the inbox needs none
    expect(states(element)).toEqual([true, false, true, false, false, false]);
    expect(all(element, '.row .muted').map((said) => said.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '已同意 · 2026年1月1日起',
      '未同意',
      '默认接收 · 您未作选择',
      '未同意',
      '未同意',
      '未同意',
    ]);
    expect(all(element, 'legend').map((legend) => legend.textContent)).toEqual(['营销消息', '个性化推荐']);
    const described = all(element, '[role=switch]').map(
      (one) => element.shadowRoot?.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toEqual(CONSENT_TEXTS.map(({ text }) => expect.stringContaining(text)));
  });

  test('tell a minor that they wait for a guardian, and a grown-up nothing', async () => {
    const minor = { minor: true, agrees: false, age: 14 };
    const { api } = await serve({ ...ALICE, 'GET /me/guardian-consent': minor });
    const element = await show(api);
    await expect.poll(() => all(element, '[part=guardian]').length).toBe(1);
    expect(words(element)).toContain('您未满 14 岁：在监护人同意之前');
    const agreed = await serve({ ...ALICE, 'GET /me/guardian-consent': { ...minor, agrees: true } });
    const other = await show(agreed.api);
    await expect.poll(() => all(other, '[part=guardian]').length).toBe(1);
    expect(words(other)).toContain('监护人已同意');
    expect(all(await show((await serve(ALICE)).api), '[part=guardian]')).toEqual([]);
  });

  test('are sent with the version and language of the text', async () => {
    const { api, asked } = await serve({
      ...ALICE,
      'PUT /me/consents/marketing/sms': ({ body }: Asked) => ({ ...CONSENTS[0], ...(body as object), channel: 'sms' }),
    });
    const element = await show(api);
    all(element, '[role=switch]')[1]?.click();
    await element.updateComplete;
    expect(states(element)[1]).toBe(true);
    await expect.poll(() => one(element, '[role=status]').textContent).toBe('已保存');
    expect(asked.at(-1)?.body).toEqual({
      granted: true,
      textVersion: '2026-01',
      locale: 'zh-CN',
      source: 'member-centre',
    });
  });

  test('show the text that was agreed to where there is a newer one', async () => {
    const newer = consentText('marketing', 'email', { version: '2026-11', text: '我同意新的文字。' });
    const older = consentText('marketing', 'email', { current: false });
    const { api } = await serve({ ...ALICE, 'GET /consent-texts': { texts: [newer, older] } });
    const element = await show(api);
    expect(all(element, '[role=switch]')).toHaveLength(1);
    expect(words(element)).toContain('我同意新的文字。 文字已更新；您同意的是 2026-01 版 我同意 marketing email。');
  });

  test('go back where the server does not take them, say why at the switch, and forget it when it works', async () => {
    let isBusy = true;
    const { api } = await serve({
      ...ALICE,
      'PUT /me/consents/marketing/email': (asked: Asked, response: never) =>
        isBusy
          ? (refused(429, 'busy') as (a: Asked, r: never) => unknown)(asked, response)
          : { ...CONSENTS[0], ...(asked.body as object) },
    });
    const element = await show(api);
    all(element, '[role=switch]')[0]?.click();
    await element.updateComplete;
    expect(states(element)[0]).toBe(false);
    await expect
      .poll(() => all(element, '[role=alert]').map((alert) => alert.textContent))
      .toEqual(['没能保存，已恢复原状：操作太频繁了。请稍等片刻再试。']);
    expect(states(element)[0]).toBe(true);
    expect(all(element, '.one')[0]?.querySelector('[role=alert]')).not.toBeNull();
    isBusy = false;
    all(element, '[role=switch]')[0]?.click();
    await expect.poll(() => one(element, '[role=status]').textContent).toBe('已保存');
    expect(all(element, '[role=alert]')).toEqual([]);
    expect(states(element)[0]).toBe(false);
  });
});
