import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, POINTS } from '../testing/samples';
import { type Asked, type Route, refused, STREAMS, serve } from '../testing/server';
import './my-data';

const show = (api: string, lang = '') => mount(`<rung-my-data ${lang} api="${api}" token="T"></rung-my-data>`);
const DATA = { profile: {}, standing: {}, benefits: {}, messages: {}, missing: [] };

describe('my data', () => {
  test('is downloaded as one file, and what is missing is named', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:here';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    let missing: object[] = [];
    const { api } = await serve({ ...ALICE, 'GET /me/data': () => ({ ...DATA, missing }) });
    const element = await show(api);
    all(element, 'button')[0]?.click();
    await expect.poll(() => words(element)).toContain('已开始下载');
    expect(made).toHaveLength(1);
    missing = [{ part: 'feedback', reason: 'unavailable' }];
    all(element, 'button')[0]?.click();
    await expect.poll(() => words(element)).toContain('暂时缺少：反馈');
    vi.restoreAllMocks();
  });

  test('is erased in two steps, of which the second says what is lost and what stays', async () => {
    const erased = vi.fn();
    document.addEventListener('rung-erased', erased, { once: true });
    const { api, asked } = await serve({ ...ALICE, 'DELETE /me': () => ({ state: 'pending' }) });
    const element = await show(api);
    all(element, 'button')[1]?.click();
    await expect.poll(() => words(element)).toContain('您将失去金牌等级');
    expect(words(element)).toMatch(/您将失去 [1-9][\d,]* 积分/);
    expect(words(element)).toContain('不再显示您是谁');
    const [confirm] = all<HTMLButtonElement>(element, '[part=confirm] button');
    expect(confirm?.disabled).toBe(true);
    one<HTMLInputElement>(element, 'input').click();
    await element.updateComplete;
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    confirm?.click();
    await expect.poll(() => words(element)).toContain('您的数据已删除');
    expect(asked.filter(({ method, path }) => method === 'DELETE' && path === '/me')).toHaveLength(1);
    expect(erased).toHaveBeenCalledTimes(1);
    expect(all(element, 'button')).toHaveLength(0);
  });

  test('names what is pending as well', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/points': { ...POINTS, available: 1200, pending: 340 } });
    const element = await show(api);
    all(element, 'button')[1]?.click();
    await expect.poll(() => words(element)).toContain('您将失去 1,200 积分和 340 待生效积分');
  });

  test('claims no number that it could not read, and is not erased before it has tried', async () => {
    let fail: (() => void) | undefined;
    const leftWaiting = (_: Asked, response: ServerResponse) => {
      fail = () => response.writeHead(503).end();
      return STREAMS;
    };
    const routes: Record<string, Route> = { ...ALICE, 'GET /me/standing': refused(503, 'away') };
    const { api } = await serve(routes);
    const element = await show(api);
    routes['GET /me/points'] = leftWaiting;
    element.session.forget('points');
    element.reload();
    all(element, 'button')[1]?.click();
    await element.updateComplete;
    one<HTMLInputElement>(element, 'input').click();
    await expect.poll(() => fail).toBeDefined();
    await element.updateComplete;
    const [confirm] = all<HTMLButtonElement>(element, '[part=confirm] button');
    expect(confirm?.disabled).toBe(true);
    fail?.();
    await expect.poll(() => confirm?.disabled).toBe(false);
    expect(words(element)).toContain('目前无法读取数额');
    expect(words(element)).toContain('您将失去现有等级');
    expect(words(element)).not.toMatch(/失去 \d/);
  });

  test('says that nothing is lost where there never were points', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/points': refused(404, 'customer-unknown') });
    const element = await show(api);
    all(element, 'button')[1]?.click();
    await expect.poll(() => words(element)).toContain('您将失去 0 积分');
  });

  test('can be kept after all', async () => {
    const { api, asked } = await serve(ALICE);
    const element = await show(api);
    all(element, 'button')[1]?.click();
    await element.updateComplete;
    all(element, '[part=confirm] button')[1]?.click();
    await element.updateComplete;
    expect(all(element, '[part=confirm]')).toHaveLength(0);
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
  });
});
