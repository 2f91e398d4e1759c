import i18next from 'i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The English texts of the points' pages come when they are let go. */
let letGo: () => void = () => undefined;
let asked: Promise<void>;

beforeEach(() => {
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  vi.resetModules();
  let ask: () => void;
  asked = new Promise((done) => {
    ask = done;
  });
  vi.doMock('./en/areas/points', async (original) => {
    ask();
    await held;
    return await original<object>();
  });
});

afterEach(() => {
  vi.doUnmock('./en/areas/points');
  vi.resetModules();
});

/** As in a browser that has opened one page: the tests' own setup loads all texts. */
async function freshConsole() {
  const fresh = await import('.');
  await fresh.startI18n();
  await fresh.speakOf('points');
  return fresh;
}

test('a page that is opened while the language changes has its texts in both', async () => {
  const { speak, speakOf } = await freshConsole();
  const english = speak('en');
  await asked;
  const opened = speakOf('policies');
  await vi.waitFor(() => expect(i18next.getResource('zh-CN', 'translation', 'policies')).toBeDefined());
  letGo();
  await Promise.all([english, opened]);
  expect(i18next.language).toBe('en');
  expect(i18next.getResource('en', 'translation', 'policies')).toBeDefined();
  expect(i18next.getResource('en', 'translation', 'points')).toBeDefined();
});

test('of two choices the later one stands, also where it is here first', async () => {
  const { speak } = await freshConsole();
  const english = speak('en');
  await speak('zh-CN');
  letGo();
  await english;
  expect(i18next.language).toBe('zh-CN');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(localStorage.getItem('rung.language')).toBe('zh-CN');
});

test('a language that does not come is not remembered', async () => {
  const { speak } = await freshConsole();
  vi.doMock('./en/language', () => {
    throw new Error('no network');
  });
  await expect(speak('en')).rejects.toThrow();
  vi.doUnmock('./en/language');
  expect(i18next.language).toBe('zh-CN');
  expect(localStorage.getItem('rung.language')).toBeNull();
});
