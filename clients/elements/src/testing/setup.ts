import { afterEach, beforeEach } from 'vitest';
import { configure } from '../api/session';

// jsdom does not scroll
if (typeof window !== 'undefined') {
  window.scrollTo = () => {};
}

const isPage = typeof document !== 'undefined';

beforeEach(() => {
  if (isPage) {
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.lang = 'zh-CN';
  }
});

afterEach(() => {
  if (isPage) {
    document.body.innerHTML = '';
  }
  configure({ api: undefined, token: undefined, tokenUrl: undefined, renewToken: undefined });
});
