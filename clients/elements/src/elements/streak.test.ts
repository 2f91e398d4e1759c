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

  const week = STREAKS.streaks[0];
  const standing = (change: object, streak: object) => ({ ...STREAKS, ...change, streaks: [{ ...week, ...streak }] });

  test('promises nothing that the budget does not bear', async () => {
    const { api } = await serve({ 'GET /me/streaks': standing({}, { exhausted: true }) });
    const text = words(await show(api));
    expect(text).toContain('今天签到得 5 积分');
    expect(text).toContain('活动积分已送完');
    expect(text).not.toContain('50 积分');
  });

  test('tells of complete days what was given for them', async () => {
    const done = { signedIn: true, daysInARow: 3 };
    const given = await serve({ 'GET /me/streaks': standing(done, { reached: 3, exhausted: true, awarded: 50 }) });
    expect(words(await show(given.api))).toContain('已签满，另得 50 积分');
    const none = await serve({ 'GET /me/streaks': standing(done, { reached: 3, exhausted: true }) });
    expect(words(await show(none.api))).not.toContain('50 积分');
  });

  test('asks nobody to come back for days that are not enough', async () => {
    const signed = { signedIn: true, daysInARow: 2 };
    const last = await serve({ 'GET /me/streaks': standing(signed, { until: '2026-03-02' }) });
    const text = words(await show(last.api));
    expect(text).toContain('明天签到得 5 积分');
    expect(text).toContain('剩下的天数已不够签满');
    // today and tomorrow are enough for two days, and not for three
    const enough = { until: '2026-03-03', days: 3 };
    const two = await serve({ 'GET /me/streaks': standing({ daysInARow: 1 }, { ...enough, reached: 1 }) });
    expect(words(await show(two.api))).toContain('再签 2 天');
    const three = await serve({ 'GET /me/streaks': standing({ daysInARow: 0 }, { ...enough, reached: 0 }) });
    expect(words(await show(three.api))).toContain('剩下的天数已不够签满');
  });

  test('is asked for again on a page that was left open overnight', async () => {
    let now: unknown = standing({ signedIn: true, daysInARow: 2 }, {});
    const { api } = await serve({ 'GET /me/streaks': () => now });
    const element = await show(api);
    expect(all(element, 'button')).toEqual([]);
    now = standing({ today: '2026-03-03' }, {});
    const turn = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const clock = vi.spyOn(Date, 'now');
    clock.mockReturnValue(1_000_000);
    turn(true);
    clock.mockReturnValue(1_000_000 + 9 * 3_600_000);
    turn(false);
    clock.mockRestore();
    await vi.waitFor(() => one(element, 'button'), PATIENCE);
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
