import type { Api } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../testing/reports';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const money = (amount: string) => ({ amount, currency: 'CNY' });

const COSTS: Api.CostReport = {
  months: [
    {
      month: '2026-02',
      acquisition: money('100.00'),
      newCustomers: 4,
      costPerNewCustomer: money('25.00'),
      retention: money('50.00'),
      retainedCustomers: null,
      costPerRetainedCustomer: null,
    },
  ],
  definitions: {},
};

describe('insight', () => {
  test('leads from each RFM type to its people', async () => {
    show('/insight', { 'get /insight/rfm': () => GROUPS } as Answers);
    expect(await screen.findByRole('link', { name: '成熟期' })).toHaveAttribute('href', '/customers?rfmType=mature');
    expect(await screen.findByRole('img', { name: /^矩形树图.*成熟期 75/ })).toBeInTheDocument();
  });

  test('tells why customers are lost, in words', async () => {
    const losses: Api.LossReport = {
      customersWhoBought: 50,
      dormant: 3,
      lost: 2,
      lossRate: 0.04,
      reasons: [{ reason: 'silence', dormant: 3, lost: 2 }],
      definitions: {},
    };
    show('/insight/losses', { 'get /insight/losses': () => losses });
    expect(rowsOf(await screen.findByRole('table', { name: '流失原因' }))).toEqual([
      ['原因', '沉睡', '流失'],
      ['长时间没有活动', '3', '2'],
    ]);
  });

  test('takes the costs of a month, and shows what is wrong at its field', async () => {
    const sent: unknown[] = [];
    show('/insight/costs', {
      'get /insight/costs': () => COSTS,
      'put /insight/costs/{month}': (options) => {
        sent.push(options);
        return refusal(400, { errors: [{ field: 'retention.amount', reason: '太大了' }] })();
      },
    });
    const table = await screen.findByRole('table', { name: '成本' });
    expect(within(table).getByText('¥25.00')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '修改 2026-02 的成本' }));
    const acquisition = await screen.findByLabelText('获客成本 (CNY)');
    await userEvent.clear(acquisition);
    await userEvent.type(acquisition, '12,50');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(acquisition).toHaveAttribute('aria-invalid', 'true'));
    expect(sent).toEqual([]);
    await userEvent.clear(acquisition);
    await userEvent.type(acquisition, '１，１２０');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { path: { month: '2026-02' }, body: { acquisition: money('1120'), retention: money('50.00') } },
      ]),
    );
    expect(await screen.findByText('太大了')).toBeInTheDocument();
  });

  test('of a new installation says what to do, and to an analyst who enters costs', async () => {
    show('/insight/costs', { 'get /insight/costs': () => ({ ...COSTS, months: [] }) }, ['analyst']);
    expect(await screen.findByText(/^还没有填写过成本/)).toBeInTheDocument();
    expect(screen.getByText('成本由以下角色填写：营销, 管理员。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '填写月度成本' })).not.toBeInTheDocument();
  });
});
