import { type Answers, refusal } from '@rung/client/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { LADDER } from '../testing/policySamples';
import { GOAL, LOYALTY, MIGRATION, TREND } from '../testing/reports';
import { NOBODY, REPORT } from '../testing/samples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

describe('the overview', () => {
  test('shows customers, share and spend per tier, and their totals', async () => {
    show('/');
    const table = await screen.findByRole('table', { name: '各等级客户、占比与消费额' });
    expect(rowsOf(table)).toEqual([
      ['等级', '客户', '客户占比', '消费额', '消费占比'],
      ['普通', '75', '75%', '¥1,000.00', '25%'],
      ['金牌', '25', '25%', '¥3,000.10', '75%'],
      ['钻石', '0', '0%', '¥0.00', '0%'],
      ['合计', '100', '', '¥4,000.10', ''],
    ]);
  });

  test('describes both charts to whoever cannot see them', async () => {
    show('/');
    expect(await screen.findByRole('img', { name: /^环形图：普通 75% \/ 25%/ })).toBeInTheDocument();
    expect(await screen.findByRole('img', { name: /^柱状图.*金牌 25% \/ 75%/ })).toBeInTheDocument();
  });

  test('says up to when everything is counted', async () => {
    show('/');
    expect(await screen.findByText(/^数据截至 2026年3月2日 12:00:00/)).toBeInTheDocument();
  });

  test('asks anew for the movement between tiers too when it is made fresh', async () => {
    let asked = 0;
    const count = () => {
      asked++;
      return MIGRATION;
    };
    show('/', { 'get /insight/migration': count });
    await userEvent.click(await screen.findByRole('button', { name: '刷新' }));
    await waitFor(() => expect(asked).toBe(2));
  });

  test('leads from a tier to its customers', async () => {
    show('/');
    expect(await screen.findByRole('link', { name: '查看金牌客户' })).toHaveAttribute('href', '/customers?tier=gold');
  });

  test('is in English where English is chosen, and asks again for English names', async () => {
    let asked = 0;
    show('/', {
      'get /insight/trend': () => {
        asked++;
        return TREND;
      },
    });
    expect(await screen.findByText('¥4,000.10', { selector: '.figure-value' })).toBeInTheDocument();
    await waitFor(() => expect(asked).toBe(1));
    await act(() => speak('en'));
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeInTheDocument();
    expect(await screen.findByText('CN¥4,000.10', { selector: '.figure-value' })).toBeInTheDocument();
    await waitFor(() => expect(asked).toBe(2));
  });

  test('of a new installation says how the first customers get here', async () => {
    show('/', { 'get /insight/tiers': () => NOBODY });
    expect(await screen.findByText('./rung demo')).toBeInTheDocument();
    expect(screen.getByText('还没有可读的数据')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('compares the two dates of its address', async () => {
    const asked: unknown[] = [];
    show('/overview?from=2026-01-01&to=2026-02-01', {
      'get /insight/tiers': ({ query }) => {
        asked.push(query?.at);
        return query?.at === '2026-01-01' ? { ...REPORT, total: { ...REPORT.total, customers: 80 } } : REPORT;
      },
      'get /insight/loyalty': ({ query }) => {
        asked.push(query);
        return LOYALTY;
      },
    });
    expect(await screen.findByText('较起点 +25%（80）')).toBeInTheDocument();
    expect(asked).toEqual(
      expect.arrayContaining(['2026-02-01', '2026-01-01', { from: '2026-01-01', to: '2026-02-01' }]),
    );
    await waitFor(() => expect(screen.getByLabelText('对比起点')).toHaveValue('2026年1月1日'));
  });

  test('shows who moved as a share of the tier before, or of all', async () => {
    show('/overview');
    const matrix = await screen.findByRole('table', { name: '等级流动' });
    expect(within(matrix).getByText('14.3%')).toBeInTheDocument();
    await userEvent.click(screen.getByText('占全部客户'));
    expect(within(matrix).getByText('11.1%')).toBeInTheDocument();
  });

  test('leads from a cell of the matrix to its people, and from them to why', async () => {
    const asked: unknown[] = [];
    show('/overview?from=2026-02-01&to=2026-03-02', {
      'get /ladder': () => LADDER,
      'get /insight/migration/customers': ({ query }) => {
        asked.push(query);
        const bob = { fromTier: 'regular', toTier: 'gold', since: '2026-02-12', growthValue: 8460 };
        return { items: [{ externalId: 'C-BOB', ...bob }], next: null };
      },
    });
    await userEvent.click(await screen.findByRole('link', { name: '普通 → 金牌：10 位，看是谁' }));
    expect(await screen.findByRole('heading', { name: '普通 → 金牌' })).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'C-BOB' })).toHaveAttribute('href', '/customers/C-BOB');
    expect(rowsOf(screen.getByRole('table', { name: '普通 → 金牌' })).at(1)).toEqual(
      expect.arrayContaining(['C-BOB', '普通→金牌', '2026年2月12日', '8,460']),
    );
    expect(screen.getByRole('button', { name: '下载 CSV：普通 → 金牌' })).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ from: '2026-02-01', to: '2026-03-02', fromTier: 'regular', toTier: 'gold' });
  });

  test('defines every one of its figures, and lets each have a goal', async () => {
    const definitions = { customers: '#customers', orders: '#orders', spend: '#spend', spendPerCustomer: '#per' };
    show('/overview', { 'get /insight/tiers': () => ({ ...REPORT, definitions }) });
    for (const figure of ['客户', '订单', '消费额', '人均消费额']) {
      expect(await screen.findByRole('button', { name: `“${figure}”怎么算` })).toBeInTheDocument();
      expect(screen.getByRole('button', { name: `为“${figure}”设目标` })).toBeInTheDocument();
    }
  });

  test('says of what it knows of today only that it is of today', async () => {
    show('/overview?from=2026-01-01&to=2026-02-01');
    const today = (await screen.findByRole('heading', { name: '今天的客户', level: 2 })).parentElement as HTMLElement;
    expect(await within(today).findByRole('heading', { name: '生命周期', level: 3 })).toBeInTheDocument();
    expect(within(today).getByRole('heading', { name: '流失风险', level: 3 })).toBeInTheDocument();
    expect(within(today).getByText(/不随上面选择的日期变化/)).toBeInTheDocument();
  });

  test('opens the definition of a figure', async () => {
    const definition = {
      id: 'repurchase-rate',
      title: '复购率',
      formula: '复购客户÷购买客户',
      unit: '比例',
      source: '订单',
    };
    show('/overview', { 'get /insight/definitions': () => ({ definitions: [definition] }) });
    await userEvent.click(await screen.findByRole('button', { name: '“复购率”怎么算' }));
    expect(await screen.findByText('复购客户÷购买客户')).toBeInTheDocument();
  });

  test('sets a goal beside the figure, and shows what is wrong at its field', async () => {
    const sent: unknown[] = [];
    const goals = { 'get /insight/goals': () => ({ goals: [GOAL] }) };
    const put = (options: unknown) => {
      sent.push(options);
      return refusal(400, { errors: [{ field: 'owner', reason: '没有这个人' }] })();
    };
    show('/overview', { ...goals, 'put /insight/goals/{figure}/{from}/{to}': put } as Answers);
    expect(await screen.findByText(/目标 35%/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '修改“复购率”的目标' }));
    const value = await screen.findByRole('spinbutton');
    expect(value).toHaveValue('35');
    await userEvent.clear(value);
    await userEvent.type(value, '40');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('没有这个人')).toBeInTheDocument();
    expect(sent).toEqual([
      {
        path: { figure: 'repurchase-rate', from: '2026-01-01', to: '2026-03-31' },
        body: { value: 0.4, owner: 'mary' },
      },
    ]);
  });

  test('shows an analyst the goals, but nothing to set them with', async () => {
    show('/overview', { 'get /insight/goals': () => ({ goals: [GOAL] }) } as Answers, ['analyst']);
    expect(await screen.findByText(/目标 35%/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '修改“复购率”的目标' })).not.toBeInTheDocument();
  });

  test('names the roles to someone who may not see it', async () => {
    show('/', { 'get /insight/tiers': refusal(403, { title: 'Forbidden' }) });
    expect(await screen.findByText(/分析师 \(analyst\), 营销 \(marketer\)/)).toBeInTheDocument();
  });

  test('sends someone to sign in whose session has ended', async () => {
    const { unauthorised } = show('/', { 'get /insight/tiers': refusal(401, { title: 'Unauthorized' }) });
    expect(await screen.findByRole('button', { name: '重新登录' })).toBeInTheDocument();
    expect(unauthorised()).toBe(1);
  });
});
