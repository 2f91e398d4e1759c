import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LADDER } from '../testing/policySamples';
import { EARNING_NOW, RULES, TELLINGS, TRIAL } from '../testing/shopSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const answers = (one: Partial<Api.RuleVersionView> = {}, more: Answers = {}): Answers => ({
  'get /earning-rules': () => EARNING_NOW,
  'get /ladder': () => LADDER,
  'get /earning-rules/versions': () => ({ items: [{ ...RULES, ...one }], next: null }),
  'get /earning-rules/versions/{version}': () => ({ ...RULES, ...one }),
  'get /earning-rules/versions/{version}/words': () => TELLINGS,
  ...more,
});
const showTo = (address: string, role: Role, given = answers()) => show(address, given, [role]);
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the earning rules', () => {
  test('are told in words, with every version and who did what', async () => {
    showTo('/points/rules', 'analyst');
    expect(await screen.findByText('每支付 1 元得 1 积分。')).toBeInTheDocument();
    const [, row] = rowsOf(await screen.findByRole('table', { name: '全部版本' }));
    expect(row).toEqual(['积分规则第 2 版草稿评价得积分', 'mary2026年3月1日 08:00:00', '–', '–']);
    expect(screen.getByText('起草积分规则由权益经理, 管理员负责。')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '积分调整' })).not.toBeInTheDocument();
  });

  test('are where the area of points begins for who may not see adjustments', async () => {
    showTo('/points', 'marketer');
    expect(await screen.findByRole('heading', { level: 1, name: '积分规则' })).toBeInTheDocument();
  });
});

describe('a version of the earning rules', () => {
  test('is told in both languages', async () => {
    showTo('/points/rules/2', 'analyst');
    expect(await screen.findByRole('region', { name: 'English' })).toHaveTextContent('7 points for a review.');
    expect(screen.getByRole('region', { name: '中文' })).toHaveTextContent('写一条评价得 7 积分。');
    expect(screen.getByText('批准积分规则由审批人, 管理员负责。')).toBeInTheDocument();
  });

  test('is tried on last month: points, whose, at what cost', async () => {
    const tried: number[] = [];
    const trial = ({ path }: Options<'/earning-rules/versions/{version}/trial', 'post'>) => {
      tried.push(path.version);
      return TRIAL;
    };
    showTo(
      '/points/rules/2?tab=trial',
      'approver',
      answers({}, { 'post /earning-rules/versions/{version}/trial': trial }),
    );
    await press('用上个月试算');
    expect(await screen.findByText('试算结果：2026年2月1日 至 2026年2月28日')).toBeInTheDocument();
    expect(tried).toEqual([2]);
    expect(rowsOf(screen.getByRole('table', { name: '按规则和等级' }))[1]).toEqual([
      '评价',
      '金牌',
      '0 变为 10 +10',
      '0 变为 70 +70',
    ]);
    expect(rowsOf(screen.getByRole('table', { name: '变化最大的客户' }))[1]).toEqual(['C-ALICE', '100 变为 121 +21']);
    expect(screen.getByText('¥10.70')).toBeInTheDocument();
  });

  test('waits while another trial is running', async () => {
    const busy = answers({}, { 'post /earning-rules/versions/{version}/trial': refusal(409) });
    showTo('/points/rules/2?tab=trial', 'approver', busy);
    await press('用上个月试算');
    expect(await screen.findByText('另一个试算正在进行，请稍后再试。')).toBeInTheDocument();
  });

  test('is approved by its hash, by somebody else, who reads what changes', async () => {
    const read: unknown[] = [];
    const approve = ({ header }: Options<'/earning-rules/versions/{version}/approval', 'post'>) => {
      read.push(header['If-Match']);
      return RULES;
    };
    showTo('/points/rules/2', 'approver', answers({}, { 'post /earning-rules/versions/{version}/approval': approve }));
    await press('批准…');
    const dialog = await screen.findByRole('dialog');
    const changes = await within(dialog).findByRole('list', { name: '改动' });
    expect([...changes.children].map((line) => line.textContent)).toEqual([
      '取消积分次年年底到期。',
      '新增写一条评价得 7 积分。',
      '金牌1.5 倍改为 2 倍',
    ]);
    await userEvent.click(within(dialog).getByRole('button', { name: '批准这份内容' }));
    await waitFor(() => expect(read).toEqual([`"${RULES.hash}"`]));
  });

  test('is not approved by who wrote it', async () => {
    showTo('/points/rules/2', 'approver', answers({ writers: ['marketer'] }));
    expect(await screen.findByRole('button', { name: '批准…' })).toBeDisabled();
  });

  test('is published from a day on', async () => {
    const sent: unknown[] = [];
    const publish = ({ body }: Options<'/earning-rules/versions/{version}/publication', 'post'>) => {
      sent.push(body);
      return { ...RULES, state: 'PUBLISHED' as const, from: '2026-04-01' };
    };
    const approved = answers(
      { state: 'APPROVED', approver: 'paul' },
      { 'post /earning-rules/versions/{version}/publication': publish },
    );
    showTo('/points/rules/2', 'benefits-manager', approved);
    await press('发布…');
    await press(/发布，.*起生效/);
    await waitFor(() => expect(sent).toEqual([{ from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]));
  });

  test('that is not there is said not to be', async () => {
    showTo('/points/rules/9', 'analyst', { 'get /earning-rules/versions/{version}': refusal(404) });
    expect(await screen.findByText('没有这一版积分规则')).toBeInTheDocument();
  });
});

describe('the editor of earning rules', () => {
  test('begins as the rules that count and sends all of it', async () => {
    const sent: Options<'/earning-rules/versions', 'post'>['body'][] = [];
    const draft = ({ body }: Options<'/earning-rules/versions', 'post'>) => {
      sent.push(body);
      return RULES;
    };
    showTo('/points/rules/new', 'benefits-manager', answers({}, { 'post /earning-rules/versions': draft }));
    fireEvent.change(await screen.findByLabelText('金牌的倍数'), { target: { value: '2' } });
    await press('添加互动');
    fireEvent.change(await screen.findByLabelText('编码'), { target: { value: 'review' } });
    fireEvent.change(screen.getByLabelText('积分'), { target: { value: '7' } });
    fireEvent.change(screen.getByLabelText('每天上限'), { target: { value: '21' } });
    await press('保存草稿');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.rules).toMatchObject({
      pointsPerUnit: '1',
      pendingDays: 15,
      reversal: 'WITHIN_BALANCE',
      actions: [{ code: 'review', source: 'review', points: 7, mostPerDay: 21, pendingDays: 0, shop: null }],
      promotions: [],
    });
    expect(sent[0]?.rules.tiers?.map((one) => [one?.tier, one?.multiplier])).toContainEqual(['gold', '2']);
  });

  test('shows every flaw, at its field where there is one', async () => {
    const errors = [
      { field: 'actions[0].points', reason: '必须在 1 到 1000000 之间' },
      { field: 'tiers', reason: '金牌不能比银牌少' },
      { field: 'actions[0]', reason: '永远轮不到' },
    ];
    const refused = answers({}, { 'put /earning-rules/versions/{version}': refusal(422, { errors }) });
    showTo('/points/rules/2/edit', 'admin', refused);
    await press('保存草稿');
    expect(await screen.findByText('必须在 1 到 1000000 之间')).toHaveClass('ant-form-item-explain-error');
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText('金牌不能比银牌少')).toBeInTheDocument();
    expect(alert.getByText('永远轮不到')).toBeInTheDocument();
  });

  test('of a draft that somebody changed meanwhile asks to look again', async () => {
    showTo('/points/rules/2/edit', 'admin', answers({}, { 'put /earning-rules/versions/{version}': refusal(412) }));
    await press('保存草稿');
    expect(await screen.findByText(/有人修改了内容/)).toBeInTheDocument();
  });
});
