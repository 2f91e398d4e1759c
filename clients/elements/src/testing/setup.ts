import { afterEach, beforeEach } from 'vitest';
import { configure } from '../api/session';

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'zh-CN';
});

afterEach(() => {
  document.body.innerHTML = '';
  configure({ api: undefined, token: undefined, tokenUrl: undefined, renewToken: undefined });
});
