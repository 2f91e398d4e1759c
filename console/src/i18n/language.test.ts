import i18next from 'i18next';
import { describe, expect, test, vi } from 'vitest';
import { speak, startI18n, storedLanguage } from '.';

describe('the language', () => {
  test('is Chinese in a Chinese browser until somebody chooses', () => {
    expect(storedLanguage()).toBe('zh-CN');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test.each([
    [['fr-FR', 'en-GB', 'zh-CN'], 'en'],
    [['zh-Hant-TW', 'en'], 'zh-CN'],
    [['fr-FR'], 'zh-CN'],
  ])("is the first of the browser's that is ours: %s", (languages, ours) => {
    const browser = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    expect(storedLanguage()).toBe(ours);
    browser.mockRestore();
  });

  test('is remembered for the next visit', async () => {
    await speak('en');
    expect(document.documentElement.lang).toBe('en');
    await startI18n();
    expect(i18next.language).toBe('en');
    expect(i18next.t('areas.overview')).toBe('Overview');
  });

  test('falls back to Chinese where the memory holds nonsense', () => {
    localStorage.setItem('rung.language', 'klingon');
    expect(storedLanguage()).toBe('zh-CN');
  });
});
