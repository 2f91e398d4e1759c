import { describe, expect, test, vi } from 'vitest';
import '../src/elements/appeals';
import '../src/elements/inbox';
import '../src/elements/why';
import { configure, speak } from '../src/elements/page';
import { ALICE, message } from '../src/testing/samples';
import { serve } from '../src/testing/server';
import { MemberCentre, pageLanguage } from './MemberCentre';
import { VIEWS, viewOf } from './views';

async function open(state: MemberCentre['state'] = 'ready'): Promise<MemberCentre> {
  const centre = new MemberCentre();
  centre.state = state;
  centre.name = 'alice';
  document.body.append(centre);
  await centre.updateComplete;
  return centre;
}

function online(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

const shown = (centre: MemberCentre) =>
  [...centre.querySelectorAll<HTMLElement>('[data-view]')]
    .filter(({ hidden }) => !hidden)
    .map((view) => view.dataset.view);

describe('the member centre', () => {
  test('speaks the browser’s language first, then the chosen one, and never another', async () => {
    document.documentElement.lang = '';
    expect(pageLanguage()).toBe('en');
    const centre = await open();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Home · Member centre');
    speak('zh-CN');
    await centre.updateComplete;
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(centre.querySelector('h1')?.textContent).toBe('会员中心');
    expect(pageLanguage()).toBe('zh-CN');
  });

  test('has an address for each of its pages', async () => {
    speak('zh-CN');
    const centre = await open();
    const links = [...centre.querySelectorAll('nav a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#home',
      '#points',
      '#rewards',
      '#activities',
      '#inbox',
      '#me',
    ]);
    expect(shown(centre)).toEqual(['home']);
    window.location.hash = '#points';
    await expect.poll(() => shown(centre)).toEqual(['points']);
    expect(links.filter((link) => link.hasAttribute('aria-current')).map((link) => link.textContent?.trim())).toEqual([
      '积分',
    ]);
    expect(document.title).toBe('积分 · 会员中心');
    expect(document.activeElement).toBe(centre.querySelector('main'));
    window.location.hash = '';
    await expect.poll(() => shown(centre)).toEqual(['home']);
    expect(viewOf('#nowhere')).toBe('home');
  });

  test('opens at the page that signing in leads back to', async () => {
    const centre = await open('starting');
    window.history.replaceState({}, '', '#me');
    centre.state = 'ready';
    await centre.updateComplete;
    expect(shown(centre)).toEqual(['me']);
    window.history.replaceState({}, '', '#home');
  });

  test('is made of the elements that a shop can embed, and of no others', async () => {
    const { readdirSync } = await import('node:fs');
    const files = readdirSync('src/elements').filter((file) => !/\.test\.|^page/.test(file));
    const centre = await open();
    const used = new Set(
      [...centre.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.includes('-')),
    );
    expect([...used].sort()).toEqual(files.map((file) => `rung-${file.replace('.ts', '')}`).sort());
    expect(VIEWS).toHaveLength(6);
  });

  test('shows how much is unread where the inbox is not open', async () => {
    speak('zh-CN');
    const { api } = await serve(ALICE);
    configure({ api, token: 'T' });
    const centre = await open();
    await expect
      .poll(() => centre.querySelector('[href="#inbox"]')?.textContent?.replace(/\s+/g, ' ').trim())
      .toBe('1 消息 , 1 条未读');
  });

  test('leads from a decision to its appeal with one press', async () => {
    speak('zh-CN');
    window.history.replaceState({}, '', '#home');
    const { api } = await serve(ALICE);
    configure({ api, token: 'T' });
    const centre = await open();
    const why = centre.querySelector('rung-why');
    await expect
      .poll(() => why?.shadowRoot?.querySelector('.appeal button')?.textContent)
      .toContain('申诉：变为银牌会员');
    why?.shadowRoot?.querySelector<HTMLButtonElement>('.appeal button')?.click();
    const appeals = centre.querySelector('rung-appeals')?.shadowRoot;
    await expect.poll(() => appeals?.activeElement?.localName).toBe('textarea');
    expect(shown(centre)).toEqual(['me']);
    expect(window.location.hash).toBe('#me');
    expect(appeals?.querySelector('[part=about]')?.textContent).toBe('申诉：变为银牌会员 · 2026年2月1日');
    window.history.replaceState({}, '', '#home');
  });

  test('leads from a message to what it is about', async () => {
    speak('zh-CN');
    window.history.replaceState({}, '', '#inbox');
    const reply = { ...message('m3', 'read'), occasion: 'feedback-reply' };
    const { api } = await serve({
      ...ALICE,
      'GET /me/inbox': { items: [message('m1', 'read'), reply], next: null, unread: 0 },
    });
    configure({ api, token: 'T' });
    const centre = await open();
    const leads = () => [...(centre.querySelector('rung-inbox')?.shadowRoot?.querySelectorAll('details button') ?? [])];
    await expect.poll(() => leads().map((lead) => lead.textContent?.trim())).toEqual(['查看等级说明', '查看我的反馈']);
    for (const [at, view, goal] of [
      [0, 'home', 'rung-why'],
      [1, 'me', 'rung-appeals'],
    ] as const) {
      (leads()[at] as HTMLButtonElement).click();
      await expect.poll(() => document.activeElement?.localName).toBe(goal);
      expect([shown(centre), window.location.hash]).toEqual([[view], `#${view}`]);
    }
    window.history.replaceState({}, '', '#home');
  });

  test('says that there is no network, and when there is again no more', async () => {
    speak('zh-CN');
    const centre = await open();
    const told = () => centre.querySelector('.offline')?.textContent ?? '';
    expect(told()).toBe('');
    online(false);
    await expect.poll(told).toContain('当前没有网络');
    online(true);
    await expect.poll(told).toBe('');
  });

  test('speaks the language that the member chose at the login page, where they chose none here', async () => {
    const centre = await open('starting');
    centre.accountLanguage = 'zh-CN';
    centre.state = 'ready';
    await centre.updateComplete;
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(centre.querySelector('h1')?.textContent).toBe('会员中心');
    speak('en');
    await centre.updateComplete;
    expect(document.documentElement.lang).toBe('en');
  });

  test('says once that staff have nothing here, and that one was signed out in another tab', async () => {
    speak('zh-CN');
    const centre = await open('staff');
    const said = () => centre.querySelector('main')?.textContent?.replace(/\s+/g, ' ').trim();
    let gone = 0;
    centre.signOut = centre.retry = () => gone++;
    expect(said()).toBe('当前账号不是会员账号 请退出后，用您的会员账号登录。 退出登录');
    await centre.updateComplete;
    centre.state = 'left';
    await centre.updateComplete;
    expect(said()).toBe('您已退出登录 您在另一个页面退出了登录。 登录');
    expect(centre.querySelectorAll('[data-view], nav')).toHaveLength(0);
    centre.querySelector<HTMLButtonElement>('main button')?.click();
    expect(gone).toBe(1);
  });

  test('says what failed when signing in, and tries again', async () => {
    speak('zh-CN');
    const centre = await open('failed');
    let tries = 0;
    centre.retry = () => tries++;
    expect(centre.querySelector('[role=alert]')?.textContent).toContain('登录没有成功');
    centre.querySelector<HTMLButtonElement>('main button')?.click();
    expect(tries).toBe(1);
    expect(centre.querySelector('nav')).toBeNull();
  });
});
