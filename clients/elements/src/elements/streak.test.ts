import { describe, expect, test, vi } from 'vitest';
import { STREAKS } from '../testing/activitySamples';
import { all, mount, one, words } from '../testing/mount';
import { refused, serve } from '../testing/server';
import './streak';

const show = (api: string, lang = '') => mount(`<rung-streak ${lang} api="${api}" token="T"></rung-streak>`);
const PATIENCE = { timeout: 20_000 };

describe('signing in', () => {
  test('tells days in a row, and what today gives with a streak that it completes', async () => {
    const { api } = await serve({ 'GET /me/streaks': STREAKS });
    const text = words(await show(api));
    expect(text).toContain('连续 2 天');
    expect(text).toContain('今天签到得 55 积分');
    expect(text).toContain('2 / 3 天');
    expect(text).toContain('再签 1 天，另得 50 积分');
  });

  test('counts at once, though the service knows of it later', async () => {
    const signed = vi.fn();
    document.addEventListener('rung-signed-in', (event) => signed((event as CustomEvent).detail), { once: true });
    const { api, asked } = await serve({
      'GET /me/streaks': STREAKS,
      'POST /me/sign-ins': { on: '2026-03-02', first: true },
    });
    const element = await show(api);
    one<HTMLButtonElement>(element, 'button').click();
    await vi.waitFor(() => expect(words(element)).toContain('今天已签到'), PATIENCE);
    await vi.waitFor(() => expect(words(element)).toContain('连续 3 天'), PATIENCE);
    expect(words(element)).toContain('明天签到得 5 积分');
    expect(words(element)).toContain('已签满，另得 50 积分');
    expect(signed).toHaveBeenCalledWith({ on: '2026-03-02', first: true });
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('is not asked for where it earns nothing', async () => {
    const { api } = await serve({
      'GET /me/streaks': { ...STREAKS, points: 0, pointsTomorrow: 0, streaks: [], daysInARow: 0 },
    });
    const element = await show(api, 'lang="en"');
    expect(words(element)).toContain('Signing in earns nothing now');
    expect(all(element, 'button')).toEqual([]);
  });

  test('is open to one of whom nothing is known yet; what fails is said', async () => {
    const { api } = await serve({ 'POST /me/sign-ins': refused(503, 'away') });
    const element = await show(api);
    one<HTMLButtonElement>(element, 'button').click();
    await vi.waitFor(() => expect(words(element)).toContain('服务暂时不可用'), PATIENCE);
  });
});
