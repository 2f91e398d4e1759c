import { describe, expect, test } from 'vitest';
import { browserLanguage, languageFor, languageOf } from '../i18n/language';
import { all, mount, one, settled, words } from '../testing/mount';
import { ALICE } from '../testing/samples';
import { serve } from '../testing/server';
import './language';
import './tier-card';

describe('the language', () => {
  test('is what was chosen, else the page’s, else the browser’s', () => {
    const element = document.createElement('p');
    document.body.append(element);
    expect(languageFor(element)).toBe('zh-CN');
    document.documentElement.lang = 'en-US';
    expect(languageFor(element)).toBe('en');
    localStorage.setItem('rung.language', 'zh-CN');
    expect(languageFor(element)).toBe('zh-CN');
    element.lang = 'en';
    expect(languageFor(element)).toBe('en');
  });

  test('of a browser is the first that there is, else Chinese', () => {
    expect(browserLanguage(['fr', 'en-GB', 'zh'])).toBe('en');
    expect(browserLanguage(['fr'])).toBe('zh-CN');
    expect(languageOf('zh-Hans-CN')).toBe('zh-CN');
    expect(languageOf('')).toBeUndefined();
  });

  test('is switched for all elements, read anew and remembered', async () => {
    const { api, asked } = await serve(ALICE);
    const card = await mount(`<rung-tier-card api="${api}" token="T"></rung-tier-card>`);
    const element = await mount('<rung-language></rung-language>');
    expect(all(element, 'label').map((label) => label.textContent?.trim())).toEqual(['中文', 'English']);
    one<HTMLInputElement>(element, '[value=en]').click();
    await settled(card);
    expect(words(card)).toContain('My tier');
    const standings = asked.filter(({ path }) => path === '/me/standing');
    expect(standings.map(({ headers }) => headers['accept-language'])).toEqual(['zh-CN', 'en']);
    expect(localStorage.getItem('rung.language')).toBe('en');
  });

  test('of one element may be fixed', async () => {
    const { api } = await serve(ALICE);
    const element = await mount(`<rung-tier-card lang="en" api="${api}" token="T"></rung-tier-card>`);
    expect(words(element)).toContain('My tier');
    element.lang = 'zh';
    await settled(element);
    expect(words(element)).toContain('我的等级');
  });
});
