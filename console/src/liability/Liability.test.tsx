import type { Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { formatFor } from '../i18n/format';
import { BENEFIT_COSTS, COSTS, LIABILITY, PROOF } from '../testing/accountSamples';
import { textsDrawn } from '../testing/drawn';
import { LADDER } from '../testing/policySamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { breakageChart } from './breakageChart';
import { tieOf } from './tie';

type Asked = Options<'/points/liability/costs', 'get'>['query'];

const showTo = (role: Role, answers: Answers = {}, address = '/points/liability?from=2026-02-01&to=2026-02-28') => {
  const asked: Asked[] = [];
  show(
    address,
    {
      'get /ladder': () => LADDER,
      'get /benefits': () => ({ items: [], next: null }),
      'get /points/liability': () => LIABILITY,
      'get /points/proof': () => PROOF,
      'get /points/liability/costs': ({ query }) => {
        asked.push(query);
        return COSTS;
      },
      ...answers,
    },
    [role],
  );
  return asked;
};

describe('the liability', () => {
  test('is shown with its price, its rate and how each figure is made', async () => {
    showTo('analyst');
    expect(await screen.findByText('截至 2026年3月1日 08:00:00，按整个积分账本计算。')).toBeInTheDocument();
    expect(screen.getByText('待生效 140 · 可用 900 · 已预留 100')).toBeInTheDocument();
    expect(screen.getByText('每积分 ¥0.01')).toBeInTheDocument();
    expect(screen.getByText('¥10.26')).toBeInTheDocument();
    expect(screen.getByText('按本店至今的兑换和过期')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '“兑换率”怎么算' }));
    expect(await screen.findByText('已兑换积分 ÷（已兑换积分 + 已过期积分）。')).toBeInTheDocument();
  });

  test.each([
    ['0.005', 'CNY', '每积分 ¥0.005'],
    ['0.01', 'JPY', '每积分 JP¥0.01'],
  ])('shows a price of %s %s as it is', async (pricePerPoint, currency, shown) => {
    const owed = { amount: '6', currency };
    showTo('analyst', { 'get /points/liability': () => ({ ...LIABILITY, pricePerPoint, owed }) });
    expect(await screen.findByText(shown)).toBeInTheDocument();
  });

  test('says so where the rate is not the store’s own', async () => {
    showTo('analyst', { 'get /points/liability': () => ({ ...LIABILITY, ownRate: false }) });
    expect(await screen.findByText('已到期的积分还太少，暂用设置的预期值')).toBeInTheDocument();
  });

  test('is tied to the proof of the ledger, which is made again on request', async () => {
    let proofs = 0;
    showTo('approver', {
      'get /points/proof': () => ({ ...PROOF, outstanding: proofs === 0 ? 1_100 : 1_140 }),
      'post /points/proof': () => {
        proofs++;
        return PROOF;
      },
    });
    expect(await screen.findByText(/数得 1,100 积分，报告是 1,140 积分/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '立即核对' }));
    expect(await screen.findByText(/报告和核对都是 1,140 积分/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看完整核对' })).toHaveAttribute('href', '/operations');
  });

  test('tells who may not prove it who can', async () => {
    showTo('marketer', { 'get /points/proof': refusal(403) });
    expect(await screen.findByText(/核对积分账本由权益经理, 审批人, 管理员负责/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '立即核对' })).not.toBeInTheDocument();
  });

  test('shows a shop in which more is spent than it gives', async () => {
    showTo('analyst');
    expect(rowsOf(await screen.findByRole('table', { name: '按店铺' }))[1]).toEqual([
      '未注明店铺',
      '-60',
      '0',
      '60',
      '0',
      '0',
      '-¥0.60',
    ]);
    expect(rowsOf(await screen.findByRole('table', { name: '按店铺' }))[2]).toContain('100');
  });

  test('is read in English', async () => {
    showTo('analyst');
    await screen.findByText('兑换率');
    await speak('en');
    expect(await screen.findByText('By what was redeemed and expired so far')).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Breakage curve' })).toBeInTheDocument();
  });
});

describe('the costs', () => {
  test('are those of a time that is said, cut in one way, with their sum', async () => {
    const asked = showTo('analyst');
    const table = await screen.findByRole('table', { name: '成本：等级' });
    expect(rowsOf(table).slice(1)).toEqual([
      ['没有等级', '10', '¥0.10', '0', '¥0.00'],
      ['金牌', '2,000', '¥20.00', '3（其中 1 次成本未知）', '¥36.50'],
      ['合计', '2,010', '¥20.10', '3（其中 1 次成本未知）', '¥36.50'],
    ]);
    expect(screen.getByText('2026年2月1日 至 2026年2月28日')).toBeInTheDocument();
    expect(asked[0]).toEqual({ by: 'tier', from: '2026-02-01', to: '2026-02-28' });
  });

  test('are cut by benefit, where points are one of the kinds', async () => {
    const asked: Asked[] = [];
    showTo('analyst', {
      'get /points/liability/costs': ({ query }) => {
        asked.push(query);
        return query.by === 'benefit' ? BENEFIT_COSTS : COSTS;
      },
    });
    await userEvent.click(await screen.findByText('权益', { selector: '.ant-segmented-item-label' }));
    const table = await screen.findByRole('table', { name: '成本：权益' });
    expect(await within(table).findByText('权益 · gold-discount')).toBeInTheDocument();
    expect(rowsOf(table)[0]).toEqual(['权益', '积分', '积分成本', '次数', '权益成本']);
    expect(rowsOf(table).slice(1)).toEqual([
      ['积分 · order', '2,010', '¥20.10', '0', '¥0.00'],
      ['权益 · gold-discount', '0', '¥0.00', '3（其中 1 次成本未知）', '¥36.50'],
      ['优惠券 · 春季满减券', '0', '¥0.00', '2', '¥20.00'],
      ['合计', '2,010', '¥20.10', '5（其中 1 次成本未知）', '¥56.50'],
    ]);
    expect(asked.at(-1)?.by).toBe('benefit');
  });
});

describe('the breakage curve', () => {
  test('is drawn by the age of points', () => {
    const words = { redeemed: 'spent', expired: 'gone', months: (months: number) => `${months} m` };
    const drawn = textsDrawn(breakageChart(LIABILITY.breakage, words, formatFor('en', 'UTC')));
    expect(drawn).toEqual(expect.arrayContaining(['spent', 'gone', '0 m', '1 m']));
  });

  test('stands in a table too', async () => {
    showTo('analyst');
    const table = await screen.findByRole('table', { name: '沉没积分曲线' });
    expect(within(table).getByText('42.06%')).toBeInTheDocument();
    expect(screen.getByText('到第 1 个月：42.06% 已用掉，4.67% 已过期。')).toBeInTheDocument();
  });
});

test.each([
  [1_140, true, 'tied'],
  [1_139, true, 'moved'],
  [1_140, false, 'broken'],
])('a proof of %d points that holds: %s is %s', (outstanding, holds, tie) => {
  expect(tieOf({ outstanding: 1_140 }, { outstanding, holds })).toBe(tie);
});
