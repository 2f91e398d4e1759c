import { describe, expect, test, vi } from 'vitest';
import { all, mount, one, words } from '../testing/mount';
import { ALICE } from '../testing/samples';
import { serve } from '../testing/server';
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
