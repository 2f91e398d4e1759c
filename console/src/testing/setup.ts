import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach } from 'vitest';
import { AREA_TEXTS, speakOf, startI18n } from '../i18n';

configure({
  // Two shared cores: a page may take seconds. It is a limit, not a wait.
  asyncUtilTimeout: 15_000,
  // Computing what is hidden for each element of each query takes most of a run, and jsdom lays nothing out anyway.
  defaultHidden: true,
  getElementError: (message) => new Error(message ?? 'not found'),
});

// What jsdom lacks of a browser, and the components ask for.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// a wide, light screen
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: media.includes('min-width') }) as MediaQueryList;
window.scrollTo = () => {};
Object.defineProperty(navigator, 'languages', { configurable: true, get: () => ['zh-CN', 'zh'] });
HTMLCanvasElement.prototype.getContext = () => null;
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 800 });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 300 });
Blob.prototype.arrayBuffer = function () {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
const computed = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computed(element);

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await startI18n();
  await Promise.all(AREA_TEXTS.map(speakOf));
  i18next.options.saveMissing = true;
  i18next.options.missingKeyHandler = (_languages, _namespace, key) => {
    throw new Error(`no text for ${key}`);
  };
});

afterEach(cleanup);
