import { describe, expect, test } from 'vitest';
import { CONSENT_TEXTS } from '../i18n/consentTexts';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, CONSENTS } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './consents';

const show = (api: string) => mount(`<rung-consents api="${api}" token="T"></rung-consents>`);
const states = (element: Parameters<typeof all>[0]) =>
  all(element, '[role=switch]').map((one) => one.getAttribute('aria-checked') === 'true');

describe('the consents', () => {
  test('stand as switches beside the text that they agree to', async () => {
    const { api } = await serve(ALICE);
    const element = await show(api);
    // marketing in the inbox needs no yes; by mail there is one
    expect(states(element)).toEqual([true, true, false, false, false, false]);
    expect(words(element)).toContain(CONSENT_TEXTS.marketing.text['zh-CN']);
    const [first] = all(element, '[role=switch]');
    expect(one(element, `#${first?.getAttribute('aria-describedby')}`).textContent).toContain('我同意');
  });

  test('are sent with the version and language of the text', async () => {
    const { api, asked } = await serve({
      ...ALICE,
      'PUT /me/consents/marketing/sms': ({ body }: Asked) => ({ ...CONSENTS[0], ...(body as object), channel: 'sms' }),
    });
    const element = await show(api);
    all(element, '[role=switch]')[2]?.click();
    await element.updateComplete;
    expect(states(element)[2]).toBe(true);
    await expect.poll(() => one(element, '[role=status]').textContent).toBe('已保存');
    expect(asked.at(-1)?.body).toEqual({
      granted: true,
      textVersion: 'marketing-2026-1',
      locale: 'zh-CN',
      source: 'member-centre',
    });
  });

  test('go back where the server does not take them, and say why', async () => {
    const { api } = await serve({ ...ALICE, 'PUT /me/consents/marketing/email': refused(429, 'busy') });
    const element = await show(api);
    all(element, '[role=switch]')[1]?.click();
    await element.updateComplete;
    expect(states(element)[1]).toBe(false);
    await expect
      .poll(() => all(element, '[role=alert]').map((alert) => alert.textContent))
      .toEqual(['没能保存，已恢复原状：操作太频繁了. 请稍等片刻再试。']);
    expect(states(element)[1]).toBe(true);
  });
});
