import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { refresh } from '../parts/Resource';
import { QUIZ, QUIZ_ACTIVITY, TRIAL_ACTIVITY } from '../testing/activitySamples';
import { all, mount, one, words } from '../testing/mount';
import { LADDER } from '../testing/samples';
import { type Asked, refused, serve } from '../testing/server';
import './quiz';
import './trial';

const page = (...items: unknown[]) => ({ items, next: null });
const mountIn = (name: string, api: string) => mount(`<rung-${name} api="${api}" token="T"></rung-${name}>`);
const unknown = refused(404, 'none') as (asked: Asked, response: ServerResponse) => unknown;
const PATIENCE = { timeout: 20_000 };

describe('a quiz', () => {
  test('is answered whole, and tells which answers were right', async () => {
    const { api, asked } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': page(QUIZ_ACTIVITY),
      'GET /me/activities/tea/questions': QUIZ,
      'POST /me/activities/tea/answers': { rightAnswers: 1, right: [true, false], points: 5 },
    });
    const element = await mountIn('quiz', api);
    one<HTMLButtonElement>(element, 'button').click();
    await vi.waitFor(() => expect(words(element)).toContain('绿茶发酵吗？'), PATIENCE);
    expect(words(element)).toContain('答对一题 5 积分');
    await vi.waitFor(() => expect(element.shadowRoot?.activeElement?.textContent).toContain('绿茶发酵吗？'), PATIENCE);
    expect(all(element, '[part=outcome]')).toEqual([]);
    const send = () => one<HTMLFormElement>(element, 'form').requestSubmit();
    all<HTMLInputElement>(element, '[name=q0]')[1]?.click();
    send();
    await element.updateComplete;
    expect(words(element)).toContain('请回答所有问题。');
    all<HTMLInputElement>(element, '[name=q1]')[1]?.click();
    send();
    await vi.waitFor(() => expect(words(element)).toContain('答对 1 题，共 2 题 · 获得 5 积分'), PATIENCE);
    // where it was asked for, not below the other activities
    expect(one(element, '[part=activity] [part=outcome]').textContent).toContain('获得 5 积分');
    expect(all(element, '[part=answer-state]').map((state) => state.textContent?.trim())).toEqual(['答对', '答错']);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ answers: [1, 1] });
  });
});

describe('a quiz of each day', () => {
  test('is open again on the next one', async () => {
    let now: unknown = page({ ...QUIZ_ACTIVITY, period: 'day' });
    const { api } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': () => now,
      'GET /me/activities/tea/questions': QUIZ,
      'POST /me/activities/tea/answers': () => {
        now = page({ ...QUIZ_ACTIVITY, obstacle: { reason: 'limit-reached', nextFrom: '2026-03-02' } });
        return { rightAnswers: 2, right: [true, true], points: 20 };
      },
    });
    const element = await mountIn('quiz', api);
    one<HTMLButtonElement>(element, 'button').click();
    await vi.waitFor(() => one(element, 'form'), PATIENCE);
    all<HTMLInputElement>(element, '[name=q0]')[1]?.click();
    all<HTMLInputElement>(element, '[name=q1]')[0]?.click();
    one<HTMLFormElement>(element, 'form').requestSubmit();
    await vi.waitFor(() => one(element, '[part=obstacle]'), PATIENCE);
    expect(all(element, '[part=answer-state]')).toHaveLength(2);
    now = page({ ...QUIZ_ACTIVITY, period: 'day' });
    refresh('activities');
    await vi.waitFor(() => expect(all(element, 'form')).toEqual([]), PATIENCE);
    expect(one(element, 'button').textContent).toContain('开始答题');
  });
});

describe('a quiz whose budget is spent', () => {
  test('says so before the try and after it', async () => {
    const { api } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': page(QUIZ_ACTIVITY),
      'GET /me/activities/tea/questions': { ...QUIZ, exhausted: true },
      'POST /me/activities/tea/answers': { rightAnswers: 2, right: [true, true], points: 0 },
    });
    const element = await mountIn('quiz', api);
    one<HTMLButtonElement>(element, 'button').click();
    await vi.waitFor(() => expect(words(element)).toContain('答对也可能没有积分'), PATIENCE);
    all<HTMLInputElement>(element, '[name=q0]')[1]?.click();
    all<HTMLInputElement>(element, '[name=q1]')[0]?.click();
    one<HTMLFormElement>(element, 'form').requestSubmit();
    await vi.waitFor(() => expect(words(element)).toContain('活动积分已送完，这次没有积分'), PATIENCE);
  });
});

describe('a free trial', () => {
  test('is applied for with digits that were chosen here', async () => {
    let applied = false;
    const application = { number: 4, nonce: '0123456789abcdef0123456789abcdef', state: 'applied' };
    const { api, asked } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': page(TRIAL_ACTIVITY),
      'GET /me/activities/cup/application': (call: Asked, response: ServerResponse) =>
        applied ? application : unknown(call, response),
      'POST /me/activities/cup/application': () => {
        applied = true;
        return application;
      },
    });
    const element = await mountIn('trial', api);
    await vi.waitFor(() => one<HTMLButtonElement>(element, '[aria-label="申请试用 试用茶杯"]'), PATIENCE);
    one<HTMLButtonElement>(element, '[aria-label="申请试用 试用茶杯"]').click();
    await vi.waitFor(() => expect(words(element)).toContain('第 4 号'), PATIENCE);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('whose report is empty leaves the report of another one alone', async () => {
    const won = { number: 4, nonce: 'x', state: 'won', reportUntil: '2026-04-14' };
    const { api } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': page(TRIAL_ACTIVITY, { ...TRIAL_ACTIVITY, code: 'pot' }),
      'GET /me/activities/cup/application': won,
      'GET /me/activities/pot/application': won,
    });
    const element = await mountIn('trial', api);
    await vi.waitFor(() => expect(all(element, 'form')).toHaveLength(2), PATIENCE);
    all<HTMLFormElement>(element, 'form')[0]?.requestSubmit();
    await element.updateComplete;
    expect(all(element, 'textarea').map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', 'false']);
  });

  test('that was won takes a report', async () => {
    const { api, asked } = await serve({
      'GET /ladder': LADDER,
      'GET /me/activities': page({ ...TRIAL_ACTIVITY, obstacle: { reason: 'over' } }),
      'GET /me/activities/cup/application': { number: 4, nonce: 'x', state: 'won', reportUntil: '2026-04-14' },
      'POST /me/activities/cup/report': { number: 4, nonce: 'x', state: 'reported' },
    });
    const element = await mountIn('trial', api);
    await vi.waitFor(() => expect(words(element)).toContain('恭喜，您抽中了试用'), PATIENCE);
    const form = one<HTMLFormElement>(element, 'form');
    form.requestSubmit();
    await element.updateComplete;
    expect(words(element)).toContain('请写下您的体验');
    one<HTMLTextAreaElement>(element, 'textarea').value = '很好用';
    form.requestSubmit();
    await vi.waitFor(() => expect(words(element)).toContain('试用报告已提交'), PATIENCE);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ text: '很好用' });
  });
});
