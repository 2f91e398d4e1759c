import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { speak, startI18n, storedLanguage } from '.';

describe('the language', () => {
  test('is Chinese until somebody chooses', () => {
    expect(storedLanguage()).toBe('zh-CN');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('is remembered for the next visit', async () => {
    await speak('en');
    expect(document.documentElement.lang).toBe('en');
    await startI18n();
    expect(i18next.language).toBe('en');
    expect(i18next.t('overview.title')).toBe('Overview');
  });

  test('falls back to Chinese where the memory holds nonsense', () => {
    localStorage.setItem('rung.language', 'klingon');
    expect(storedLanguage()).toBe('zh-CN');
  });
});
