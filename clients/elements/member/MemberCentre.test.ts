import { describe, expect, test } from 'vitest';
import '../src/elements/inbox';
import { configure, speak } from '../src/elements/page';
import { ALICE } from '../src/testing/samples';
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
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#home', '#points', '#inbox', '#me']);
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
    expect(VIEWS).toHaveLength(4);
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
