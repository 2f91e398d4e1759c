import { describe, expect, test } from 'vitest';
import { all, mount, one, words } from '../testing/mount';
import { ALICE, message, STANDING } from '../testing/samples';
import { refused, serve, streamed } from '../testing/server';
import './inbox';
import './tier-card';

const show = (api: string) => mount(`<rung-inbox api="${api}" token="T"></rung-inbox>`);

describe('the inbox', () => {
  test('shows messages with how many are unread, and tells the page', async () => {
    const told: number[] = [];
    document.addEventListener('rung-unread', (event) => told.push((event as CustomEvent).detail.unread), {
      once: true,
    });
    const { api } = await serve(ALICE);
    const element = await show(api);
    expect(words(element)).toContain('站内信 1 条未读');
    expect(all(element, '.unread').map((row) => row.textContent)).toEqual([expect.stringContaining('标题 m2')]);
    expect(told).toEqual([1]);
  });

  test('shows a message as it arrives, and reads anew what it tells of', async () => {
    const stream = streamed();
    let growthValue = 1;
    const { api } = await serve({
      ...ALICE,
      'GET /me/inbox/stream': stream.route,
      'GET /me/standing': () => ({ ...STANDING, growthValue }),
    });
    const card = await mount(`<rung-tier-card api="${api}" token="T"></rung-tier-card>`);
    const element = await show(api);
    await expect.poll(() => stream.open.length).toBe(1);
    growthValue = 777;
    stream.send('message', { message: message('m3', null), unread: 2 });
    await expect.poll(() => words(element)).toContain('2 条未读');
    expect(one(element, '[role=status]').textContent).toBe('新消息：标题 m3');
    expect(all(element, '.subject').map((title) => title.textContent)).toEqual([
      '未读: 标题 m3',
      '未读: 标题 m2',
      '标题 m1',
    ]);
    await expect.poll(() => words(card)).toContain('777');
    stream.send('unread', { unread: 0 });
    await expect.poll(() => words(element)).toContain('没有未读');
  });

  test('ends its stream when it leaves the page', async () => {
    const stream = streamed();
    const { api } = await serve({ ...ALICE, 'GET /me/inbox/stream': stream.route });
    const element = await show(api);
    await expect.poll(() => stream.open.length).toBe(1);
    let isClosed = false;
    stream.open[0]?.on('close', () => {
      isClosed = true;
    });
    element.remove();
    await expect.poll(() => isClosed).toBe(true);
  });

  test('says when messages do not arrive by themselves', async () => {
    const stream = streamed();
    let isAway = false;
    const { api } = await serve({
      ...ALICE,
      'GET /me/inbox/stream': (...asked: Parameters<typeof stream.route>) =>
        isAway ? refused(503, 'away') : stream.route(...asked),
    });
    const element = await show(api);
    const live = () => one(element, '[part=live]').textContent;
    await expect.poll(() => stream.open.length).toBe(1);
    expect(live()).toBe('新消息会自动出现');
    isAway = true;
    stream.open[0]?.destroy();
    await expect.poll(live).toBe('连接已断开，恢复后新消息会自动出现');
    isAway = false;
    await expect.poll(live).toBe('新消息会自动出现');
  });

  test('marks what is opened as read at once', async () => {
    const { api, asked } = await serve({ ...ALICE, 'POST /me/inbox/m2/read': message('m2', 'now') });
    const element = await show(api);
    open(one<HTMLDetailsElement>(element, '.unread details'));
    await expect.poll(() => words(element)).toContain('没有未读');
    await expect.poll(() => asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('takes that back where the server does not', async () => {
    const { api } = await serve({ ...ALICE, 'POST /me/inbox/m2/read': refused(500, 'broken') });
    const element = await show(api);
    open(one<HTMLDetailsElement>(element, '.unread details'));
    await expect
      .poll(() => all(element, '[role=alert]').map((alert) => alert.textContent))
      .toEqual(['没能标为已读，请重试。']);
    expect(words(element)).toContain('1 条未读');
  });

  test('says what will come where it is empty', async () => {
    const { api } = await serve({ ...ALICE, 'GET /me/inbox': { items: [], next: null, unread: 0 } });
    expect(words(await show(api))).toContain('还没有消息 等级变化、积分到期和客服回复都会出现在这里。');
  });
});

/** As jsdom does not fire it for itself. */
function open(details: HTMLDetailsElement): void {
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}
