import type { Options } from '@rung/client';
import { refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { COUPON, RETIRED, SHIPPING } from '../testing/benefitSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const catalogue = () => ({ items: [COUPON, RETIRED, SHIPPING], next: null });
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = async () => userEvent.click(await screen.findByRole('button', { name: /保\s*存/ }));

describe('the catalogue', () => {
  test('lists by kind what each benefit is, costs and leaves behind', async () => {
    show('/benefits', { 'get /benefits': catalogue }, ['analyst']);
    const rows = rowsOf(await screen.findByRole('table', { name: '权益目录' })).slice(1);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['优惠券¥10.00 优惠券，满 ¥50.00 可用，发放后 30 天内有效', '每月 1 次离开等级后保留', '¥8.50'],
      ['优先发货24 小时内', '不限次数随等级结束', '¥0.00'],
      ['优先发货24 小时内', '不限次数随等级结束', '¥0.00'],
    ]);
    expect(rows.map((row) => row[4]?.slice(0, 3))).toEqual(['可用', '已下架', '可用']);
    expect(screen.getByText(/新建权益由权益经理, 管理员负责/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /修改/ })).not.toBeInTheDocument();
  });

  test('shows the kind in the address alone', async () => {
    show('/benefits?kind=coupon', { 'get /benefits': catalogue });
    expect(await screen.findByText('十元券')).toBeInTheDocument();
    expect(screen.queryByText('优先发货')).not.toBeInTheDocument();
  });
});

describe('the form of a benefit', () => {
  test('asks for what its kind has, and sends that with the currency of the store', async () => {
    const sent: Options<'/benefits', 'post'>[] = [];
    const add = (options: Options<'/benefits', 'post'>) => {
      sent.push(options);
      return COUPON;
    };
    show('/benefits?kind=gift', { 'get /benefits': catalogue, 'post /benefits': add }, ['benefits-manager']);
    await userEvent.click(await screen.findByRole('button', { name: '新建权益' }));
    await save();
    await waitFor(() => expect(screen.getAllByText('请填写')).toHaveLength(7));
    fill(/编码/, 'five-off');
    fill(/中文名称/, '九五折');
    fill(/英文名称/, '5% off');
    fill(/中文说明/, '每单九五折');
    fill(/英文说明/, '5% off each order');
    fill(/减百分之几/, '5');
    fill(/价格至少占/, '90');
    fill(/每次成本/, '0.5');
    await save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      code: 'five-off',
      content: {
        kind: 'discount',
        names: { 'zh-CN': '九五折', en: '5% off' },
        descriptions: { 'zh-CN': '每单九五折', en: '5% off each order' },
        terms: { percent: 5, floorPercent: 90 },
        quota: null,
        period: 'month',
        cost: { amount: '0.5', currency: 'CNY' },
        onLeaving: 'end',
      },
    });
  });

  test('shows all that the service refuses, each at its field', async () => {
    const errors = [
      { field: 'names.en', reason: '最多 100 个字符' },
      { field: 'terms.value.amount', reason: '必须在 0 到 1000000000 之间' },
      { field: 'cost.currency', reason: '必须为 EUR' },
      { field: 'quota', reason: '必须在 1 到 1000000 之间' },
    ];
    show('/benefits', { 'get /benefits': catalogue, 'put /benefits/{code}': refusal(422, { errors }) }, ['admin']);
    await userEvent.click(await screen.findByRole('button', { name: '修改十元券' }));
    await save();
    for (const { reason } of errors) {
      expect(await screen.findByText(reason)).toHaveClass('ant-form-item-explain-error');
    }
    expect(screen.getByLabelText(/编码/)).toBeDisabled();
  });

  test('retires for good after asking once more', async () => {
    const codes: string[] = [];
    const retire = ({ path }: Options<'/benefits/{code}', 'delete'>) => void codes.push(path.code);
    show('/benefits', { 'get /benefits': catalogue, 'delete /benefits/{code}': retire }, ['benefits-manager']);
    await userEvent.click(await screen.findByRole('button', { name: '下架优先发货' }));
    expect(codes).toEqual([]);
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /下\s*架/ }));
    await waitFor(() => expect(codes).toEqual(['shipping']));
  });
});
