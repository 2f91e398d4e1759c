import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSettings } from './settings';

const realFetch = globalThis.fetch;
let answer: () => Response;

describe('the settings', () => {
  beforeEach(() => {
    globalThis.fetch = async (address) => {
      expect(String(address)).toBe(`${import.meta.env.BASE_URL}config.json`);
      return answer();
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  test('are what the gateway serves, with the defaults of a Chinese store', async () => {
    answer = () => Response.json({ authority: 'http://id/realms/rung', clientId: 'rung-console' });
    await expect(loadSettings()).resolves.toEqual({
      authority: 'http://id/realms/rung',
      clientId: 'rung-console',
      apiBase: '/api/v1',
      timeZone: 'Asia/Shanghai',
    });
  });

  test('may name another zone and another address of the API', async () => {
    answer = () => Response.json({ authority: 'a', clientId: 'b', apiBase: '/x', timeZone: 'Europe/London' });
    await expect(loadSettings()).resolves.toMatchObject({ apiBase: '/x', timeZone: 'Europe/London' });
  });

  test('say what is wrong with them', async () => {
    answer = () => Response.json({ clientId: 'rung-console' });
    await expect(loadSettings()).rejects.toThrow('config.json: "authority" is missing');
    answer = () => new Response('', { status: 503 });
    await expect(loadSettings()).rejects.toThrow('config.json: HTTP 503');
  });
});
