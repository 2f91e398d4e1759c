import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { todayIn } from '../parts/period';
import { MONTH } from '../testing/accountSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { lastOver } from './rollForward';

const showTo = (role: Role, address = '/points/months/2026-02', one: Partial<Api.MonthView> = {}, more: Answers = {}) =>
  show(
    address,
    {
      'get /points/months': () => [{ ...MONTH, ...one }],
      'get /points/months/{month}': () => ({ ...MONTH, ...one }),
      ...more,
    },
    [role],
  );
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

describe('months', () => {
  test('are listed with what is owed at their end', async () => {
    showTo('analyst', '/points/months');
    const table = await screen.findByRole('table', { name: '月结' });
    expect(rowsOf(table)[1]).toEqual(['2026-02待结账', '1,140', '¥11.06', 'mary2026年3月1日 08:00:00', '–']);
    expect(screen.getByText('编制月结由权益经理, 管理员负责。')).toBeInTheDocument();
  });

  test('are prepared one after the other: the next one is suggested', async () => {
    const sent: Options<'/points/months/{month}', 'put'>[] = [];
    showTo(
      'benefits-manager',
      '/points/months',
      { state: 'closed', approver: 'li', closedAt: '2026-03-01T01:00:00Z' },
      {
        'put /points/months/{month}': (options) => {
          sent.push(options);
          return { ...MONTH, month: '2026-03' };
        },
      },
    );
    await press('编制月结…');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText('说明'), { target: { value: '三月' } });
    await userEvent.click(within(dialog).getByRole('button', { name: /计\s*算/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ path: { month: '2026-03' }, body: { comment: '三月' } });
  });

  test('say why one cannot be prepared', async () => {
    const title = '月份须在结束之后逐月结账';
    showTo('admin', '/points/months', {}, { 'put /points/months/{month}': refusal(409, { title }) });
    await press('编制月结…');
    await press(/计\s*算/);
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  test('that wait to be closed are linked to; another is not prepared over it unknowingly', async () => {
    showTo(
      'admin',
      '/points/months',
      {},
      {
        'get /points/months': () => [MONTH, { ...MONTH, month: '2026-01', state: 'closed' }],
      },
    );
    expect(await screen.findByRole('link', { name: '查看待结账的 2026-02' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/points\/months\/2026-02$/),
    );
    expect(screen.queryByRole('button', { name: '编制月结…' })).not.toBeInTheDocument();
  });

  test('that are not over are not offered: from when is said', async () => {
    showTo('admin', '/points/months', { month: lastOver(todayIn('Asia/Shanghai')), state: 'closed' });
    expect(await screen.findByText(/才能编制。/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '编制月结…' })).toBeDisabled();
  });
});

describe('a month', () => {
  test('adds up line by line, from its opening to its closing', async () => {
    showTo('analyst');
    const table = await screen.findByRole('table', { name: '积分变动表' });
    expect(rowsOf(table)).toEqual([
      ['项目', '积分', '金额（CNY）'],
      ['期初', '1,000', '¥9.70'],
      ['+订单获得', '400', '¥3.88'],
      ['+其他获得', '100', '¥0.97'],
      ['−退款扣回', '50', '¥0.49'],
      ['−兑换', '300', '¥2.91'],
      ['−过期', '20', '¥0.19'],
      ['±调整', '10', '¥0.10'],
      ['=期末', '1,140', '¥11.06'],
      ['各行相加', '1,140 相符', '¥11.06 相符'],
    ]);
  });

  test('that does not add up says so', async () => {
    const [first, ...others] = MONTH.figures.shops;
    const wrong = first && { ...first, points: { ...first.points, closing: 291 } };
    showTo('analyst', undefined, { figures: { ...MONTH.figures, shops: wrong ? [wrong, ...others] : [] } });
    expect(await screen.findByText('不相符')).toBeInTheDocument();
  });

  test('shows what of the price of orders is put off, and what has become revenue', async () => {
    showTo('analyst');
    await screen.findByText('收入拆分（新收入准则，IFRS 15）');
    const said = (label: string) => screen.getByText(label).closest('tr, .ant-descriptions-row')?.textContent;
    expect(said('订单价格中递延的部分')).toContain('¥3.88');
    expect(said('转为收入（兑换和过期）')).toContain('¥3.10');
    expect(said('每积分平均账面价值')).toContain('¥0.009702');
  });

  test('is split so that the lines come from the opening to the closing, and costs are those of the journal', async () => {
    const [first, ...others] = MONTH.figures.shops;
    const rounded = first && { ...first, money: { ...first.money, rounding: '-0.02', closing: '2.80' } };
    showTo('analyst', undefined, { figures: { ...MONTH.figures, shops: rounded ? [rounded, ...others] : [] } });
    await screen.findByText('收入拆分（新收入准则，IFRS 15）');
    const said = (label: string) => {
      const [, sign, amount] =
        /(-?)¥([\d.]+)/.exec(
          screen.getByText(label, { selector: '.ant-descriptions-item-label' }).closest('.ant-descriptions-item')
            ?.textContent ?? '',
        ) ?? [];
      return Math.round(Number(`${sign}${amount}`) * 100);
    };
    expect([said('非销售积分记为费用'), said('调整记为费用')]).toEqual([97, 10]);
    expect(
      said('期初合同负债') +
        said('订单价格中递延的部分') +
        said('非销售积分记为费用') +
        said('调整记为费用') -
        said('转为收入（兑换和过期）') -
        said('随退款冲回') +
        said('尾差记为收入的减少'),
    ).toBe(said('期末合同负债'));
  });

  test('has no sign where nothing moved', async () => {
    showTo('analyst');
    const table = await screen.findByRole('table', { name: '按店铺' });
    expect(rowsOf(table)[1]).toEqual(['未注明店铺', '200', '0', '100', '0', '0', '-20', '10', '290', '¥2.82']);
  });

  test('that was prepared before a later one was closed offers no step', async () => {
    showTo(
      'admin',
      undefined,
      {},
      {
        'get /points/months': () => [{ ...MONTH, month: '2026-03', state: 'closed' }, MONTH],
      },
    );
    expect(await screen.findByText(/之后的月份已经结账/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '结账…' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重新编制…' })).not.toBeInTheDocument();
  });

  test('is prepared again with its comment, and whose figures that replaces is said', async () => {
    showTo('admin');
    await press('重新编制…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByLabelText('说明')).toHaveValue('二月');
    expect(within(dialog).getByText(/将取代 mary 编制的数字/)).toBeInTheDocument();
  });

  test('is closed by somebody else, who reads the figures; for good', async () => {
    const asked: Options<'/points/months/{month}/approval', 'post'>[] = [];
    let closed: Partial<Api.MonthView> = {};
    showTo(
      'approver',
      undefined,
      {},
      {
        'get /points/months/{month}': () => ({ ...MONTH, ...closed }),
        'post /points/months/{month}/approval': (options) => {
          asked.push(options);
          closed = { state: 'closed', approver: 'li', closedAt: '2026-03-01T01:00:00Z' };
          return { ...MONTH, ...closed };
        },
      },
    );
    expect(await screen.findByText(/请一位没有参与编制的同事/)).toBeInTheDocument();
    await press('结账…');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('结账不能撤销。');
    expect(within(dialog).getByRole('table', { name: '积分变动表' })).toHaveTextContent('1,140');
    await userEvent.click(within(dialog).getByRole('button', { name: '按这些数字结账' }));
    expect(await screen.findByText('已经结账，不再变化。可以下载积分变动表和会计分录。')).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ path: { month: '2026-02' }, header: { 'If-Match': `"${MONTH.hash}"` } });
    expect(screen.queryByRole('button', { name: '结账…' })).not.toBeInTheDocument();
  });

  test('is not closed by who prepared it', async () => {
    showTo('admin', undefined, { writers: ['mary', 'marketer'] });
    expect(await screen.findByText('您参与了编制，不能结账。请另一位同事来结账。')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '结账…' })).toBeDisabled();
  });

  test('whose figures have changed meanwhile is not closed', async () => {
    showTo('approver', undefined, {}, { 'post /points/months/{month}/approval': refusal(412) });
    await press('结账…');
    await press('按这些数字结账');
    expect(await screen.findByText(/有人修改了内容/)).toBeInTheDocument();
  });

  test('that was never prepared is said not to be', async () => {
    showTo('analyst', '/points/months/1999-01', {}, { 'get /points/months/{month}': refusal(404) });
    expect(await screen.findByText('这个月还没有编制')).toBeInTheDocument();
  });

  test('is read in English', async () => {
    showTo('analyst');
    await screen.findByText('各行相加');
    await speak('en');
    expect(await screen.findByText('The lines add up to')).toBeInTheDocument();
    expect(screen.getByText('Split of prices (IFRS 15)')).toBeInTheDocument();
  });
});
