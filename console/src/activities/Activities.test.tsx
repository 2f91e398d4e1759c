import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { contentOf, type EnteredActivity, oddsOf } from './activityForm';

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

function activity(change: Partial<Api.CatalogueView> = {}, content: Partial<Api.ActivityContent> = {}) {
  return {
    code: 'summer',
    state: 'on' as const,
    hash: 'ab12',
    pointsGiven: 40,
    author: 'mary',
    writtenAt: '2026-02-01T00:00:00Z',
    writers: ['mary'],
    warnings: [],
    startedAt: '2026-02-02T00:00:00Z',
    endedAt: null,
    content: {
      kind: 'lottery' as const,
      names: both('夏日抽奖', 'Summer draw'),
      terms: both('条款', 'Terms'),
      from: '2026-02-01',
      until: '2999-03-31',
      lowestTier: null,
      shop: null,
      pointsBudget: 100,
      promotion: null,
      lottery: {
        entryPoints: 10,
        perDay: 2,
        prizes: [
          { kind: 'points' as const, names: both('二十积分', 'Twenty points'), count: 3, points: 20 },
          { kind: 'nothing' as const, names: both('谢谢参与', 'Blank'), count: 7 },
        ],
      },
      quiz: null,
      trial: null,
      streak: null,
      ...content,
    },
    ...change,
  } satisfies Api.CatalogueView;
}

const FIGURES: Api.FiguresView = {
  entries: 5,
  entriesToday: 2,
  customers: 4,
  orders: 0,
  cost: { amount: '0.40', currency: 'CNY' },
  pointsGiven: 40,
  owed: 1,
  prizes: [
    { place: 0, count: 3, given: 2 },
    { place: 1, count: 7, given: 3 },
  ],
};
const PROOF = {
  code: 'summer',
  kind: 'lottery' as const,
  names: both('夏日抽奖', 'Summer draw'),
  from: '2026-02-01',
  until: '2026-03-31',
  commitment: 'c0ffee',
  committedAt: '2026-02-02T00:00:00Z',
  tickets: 5,
};
const WINNER: Api.WinnerView = {
  number: 3,
  externalId: 'C-ALICE',
  kind: 'points',
  names: both('二十积分', 'Twenty points'),
  points: 20,
  granted: false,
  enteredAt: '2026-03-01T00:00:00Z',
};
const none = () => ({ items: [], next: null });
const page = (one: Api.CatalogueView = activity()): Answers => ({
  'get /activity-catalogue/{code}': () => one,
  'get /activity-catalogue/{code}/figures': () => FIGURES,
  'get /activity-catalogue/{code}/winners': () => ({ items: [WINNER], next: null }),
  'get /activity-catalogue/{code}/reports': none,
  'get /public/draws/{code}': () => PROOF,
});
const at = '/benefits/activities/summer';
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async (name: RegExp | string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe('the activities', () => {
  test('are listed by kind and state', async () => {
    const quiz = activity(
      { code: 'quiz', state: 'draft' },
      { kind: 'quiz', names: both('知识问答', 'Quiz'), lottery: null },
    );
    const list = () => ({ items: [activity(), quiz], next: null });
    show('/benefits/activities?kind=lottery', { 'get /activity-catalogue': list }, ['analyst']);
    const rows = rowsOf(await screen.findByRole('table', { name: '会员活动' }));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(1)).toEqual([
      '每次 10 积分，每人每天 2 次，10 张奖券',
      expect.stringContaining('至'),
      '40，预算 100',
      '进行中',
    ]);
    expect(screen.getByText('新建会员活动由权益经理, 管理员负责。')).toBeInTheDocument();
  });

  test('are not sent as long as something is missing, and tell the odds while they are written', async () => {
    const sent: Options<'/activity-catalogue', 'post'>[] = [];
    const add = (options: Options<'/activity-catalogue', 'post'>) => {
      sent.push(options);
      return activity();
    };
    show('/benefits/activities', { 'get /activity-catalogue': none, 'post /activity-catalogue': add }, [
      'benefits-manager',
    ]);
    await press('新建活动');
    const dialog = await screen.findByRole('dialog');
    fill(/^编码/, 'summer');
    for (const [label, value] of [
      ['中文名称', '夏日抽奖'],
      ['英文名称', 'Summer draw'],
    ] as const) {
      for (const field of within(dialog).getAllByLabelText(label)) {
        fireEvent.change(field, { target: { value } });
      }
    }
    fill(/中文说明/, '条款');
    fill(/英文说明/, 'Terms');
    const days = within(dialog).getAllByLabelText(/^(第一天|最后一天)$/);
    expect(days).toHaveLength(2);
    expect(await within(dialog).findByText('第一次抽中的机会 100%')).toBeInTheDocument();
    await inDialog(/保\s*存/);
    // the days and the points are missing: nothing was sent
    expect((await within(dialog).findAllByText('请填写')).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
  });
});

describe('what stands in the form', () => {
  test('is sent without the fields of other kinds', () => {
    const { content } = activity();
    const entered: EnteredActivity = {
      ...content,
      code: 'summer',
      kind: 'sign-in-streak',
      lowestTier: 'gold',
      streak: { days: 7, points: 50 },
    };
    expect(contentOf(entered, 'CNY')).toMatchObject({
      kind: 'sign-in-streak',
      lottery: null,
      lowestTier: null,
      streak: { days: 7, points: 50 },
      pointsBudget: 100,
    });
    const prize = { kind: 'reward' as const, names: {}, count: 1, points: 5, reward: 'mug' };
    const lottery = contentOf(
      { ...content, code: 'x', lottery: { entryPoints: 0, perDay: 1, prizes: [prize] } },
      'CNY',
    ).lottery;
    expect(lottery?.prizes).toEqual([{ kind: 'reward', names: {}, count: 1, reward: 'mug' }]);
  });

  test('tells the odds of each prize', () => {
    expect(oddsOf([{ count: 1 }, { count: 3 }, undefined])).toEqual([25, 75, 0]);
    expect(oddsOf([{}])).toEqual([0]);
  });
});

describe('the page of an activity', () => {
  test('tells live figures, what is left, the commitment and where strangers check', async () => {
    show(at, page(), ['benefits-manager']);
    expect(await screen.findByText('剩余预算')).toBeInTheDocument();
    const figures = [...document.querySelectorAll('.ant-statistic')].map((one) => one.textContent);
    expect(figures).toEqual([
      '参加次数5',
      '今天2',
      '参加的客户4',
      '已送积分40',
      '积分成本¥0.40',
      '剩余预算60',
      '剩余奖券5',
      '待补发的奖品1',
    ]);
    expect(rowsOf(screen.getByRole('table', { name: '奖品' }))[1]).toEqual(['二十积分', '3', '2', '1']);
    expect(await screen.findByText('c0ffee')).toBeInTheDocument();
    expect(screen.getByText('结束后公布')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '打开公开验证页' })).toHaveAttribute(
      'href',
      '/api/v1/public/draws/summer/page?lang=zh-CN',
    );
  });

  test('hands out a prize that is owed', async () => {
    const granted: number[] = [];
    const grant = ({ path }: Options<'/activity-catalogue/{code}/winners/{number}/grant', 'post'>) => {
      granted.push(path.number);
      return { ...WINNER, granted: true };
    };
    show(at, { ...page(), 'post /activity-catalogue/{code}/winners/{number}/grant': grant }, ['agent']);
    await press('补发第 3 号的奖品');
    await waitFor(() => expect(granted).toEqual([3]));
  });

  test('finds the prizes that are owed', async () => {
    const asked: unknown[] = [];
    const winners = ({ query }: Options<'/activity-catalogue/{code}/winners', 'get'>) => {
      asked.push(query?.owed);
      return { items: [WINNER], next: null };
    };
    show(at, { ...page(), 'get /activity-catalogue/{code}/winners': winners }, ['agent']);
    await userEvent.click(await screen.findByRole('link', { name: '待补发的奖品' }));
    await waitFor(() => expect(asked.at(-1)).toBe(true));
  });

  test('does not say of a place in a trial that anything was handed out', async () => {
    const trial = activity({}, { kind: 'free-trial', lottery: null, trial: { places: 1, reportDays: 7, cost: null } });
    const { names: _, points: __, ...winner } = { ...WINNER, kind: 'trial' as const, granted: true };
    show(at, { ...page(trial), 'get /activity-catalogue/{code}/winners': () => ({ items: [winner], next: null }) }, [
      'agent',
    ]);
    expect(await screen.findByText('已通知')).toBeInTheDocument();
    expect(screen.queryByText('已发放')).not.toBeInTheDocument();
  });

  test('keeps from the analyst who won', async () => {
    show(at, page(), ['analyst']);
    expect(await screen.findByText('c0ffee')).toBeInTheDocument();
    expect(screen.queryByText('中奖名单')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '结束…' })).not.toBeInTheDocument();
  });

  test('lets another than its writers put it on', async () => {
    const started: Options<'/activity-catalogue/{code}/start', 'post'>[] = [];
    const start = (options: Options<'/activity-catalogue/{code}/start', 'post'>) => {
      started.push(options);
      return activity();
    };
    const draft = activity({ state: 'draft', startedAt: null });
    show(at, { ...page(draft), 'post /activity-catalogue/{code}/start': start }, ['approver']);
    await press('启用…');
    await inDialog(/启\s*用/);
    await waitFor(() => expect(started).toHaveLength(1));
    expect(started[0]).toMatchObject({ path: { code: 'summer' }, header: { 'If-Match': '"ab12"' } });
  });

  test('says that it was changed meanwhile, and is not on', async () => {
    const draft = activity({ state: 'draft', startedAt: null });
    show(at, { ...page(draft), 'post /activity-catalogue/{code}/start': refusal(412) }, ['approver']);
    await press('启用…');
    await inDialog(/启\s*用/);
    expect(await screen.findByText(/您读取之后活动已被修改/)).toBeInTheDocument();
  });

  test('shows whoever puts it on all that customers read and win', async () => {
    const quiz = {
      tries: 'once' as const,
      pointsPerRight: 5,
      pointsAllRight: 0,
      questions: [
        { texts: both('哪一个？', 'Which one?'), options: [both('红茶', 'Black'), { 'zh-CN': '绿茶' }], right: 1 },
      ],
    };
    show(at, page(activity({ state: 'draft', startedAt: null })), ['approver']);
    expect(rowsOf(await screen.findByRole('table', { name: '奖品和机会' }))[1]).toEqual([
      '二十积分Twenty points',
      expect.stringContaining('20'),
      '3',
      '30%',
    ]);
    expect(screen.getByText('Terms')).toBeInTheDocument();
    cleanup();
    show(at, page(activity({ state: 'draft', startedAt: null }, { kind: 'quiz', lottery: null, quiz })), ['approver']);
    const green = (await screen.findByText('绿茶')).closest('li');
    expect(green).toHaveTextContent('正确答案');
    expect(green).toHaveTextContent('请填写');
    expect(screen.getByText('红茶').closest('li')).not.toHaveTextContent('正确答案');
  });

  test('of a member day tells what its promotion gave', async () => {
    const day = activity({}, { kind: 'member-day', lottery: null, promotion: 'double', pointsBudget: null });
    show(at, page(day), ['marketer']);
    expect(await screen.findByText('客户看到的内容')).toBeInTheDocument();
    expect(await screen.findByText('加赠次数')).toBeInTheDocument();
    expect(screen.getByText('其中订单')).toBeInTheDocument();
  });

  test('of a draft says what would keep it from being put on', async () => {
    const warnings = [{ field: 'lottery.prizes', reason: '礼品 mug 库存不足' }];
    show(at, page(activity({ state: 'draft', warnings })), ['benefits-manager']);
    expect(await screen.findByText('现在启用会被拒绝')).toBeInTheDocument();
    expect(screen.getByText('礼品 mug 库存不足')).toBeInTheDocument();
  });

  test('tells its writers that somebody else must put it on', async () => {
    show(at, page(activity({ state: 'draft', writers: ['mary', 'marketer'] })), ['benefits-manager']);
    expect(await screen.findByText('您写过这个活动，须由另一人启用。')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '启用…' })).toBeDisabled();
  });

  test('says where there is no such activity', async () => {
    show(at, { 'get /activity-catalogue/{code}': refusal(404) });
    expect(await screen.findByText('没有这个活动')).toBeInTheDocument();
  });
});
