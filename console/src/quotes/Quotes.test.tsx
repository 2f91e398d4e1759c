import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const cny = (amount: string): Api.Money => ({ amount, currency: 'CNY' });

const QUOTE: Api.QuoteView = {
  id: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  askedAt: '2026-03-01T00:00:00Z',
  validUntil: '2026-03-01T00:15:00Z',
  rules: 2,
  list: cny('210.00'),
  total: cny('177.00'),
  earned: 177,
  lines: [
    {
      id: '1',
      product: 'MUG',
      quantity: 2,
      list: cny('200.00'),
      payable: cny('167.00'),
      off: [
        { kind: 'tier-discount', amount: cny('20.00'), detail: '九折：减 10%', benefit: 'gold-off' },
        { kind: 'coupon', amount: cny('10.00'), detail: '满百减十', code: 'ABCD' },
        { kind: 'points', amount: cny('3.00'), detail: '300 积分' },
      ],
    },
  ],
  shipping: { list: cny('10.00'), payable: cny('10.00'), off: [] },
  points: {
    wished: 500,
    spendable: 300,
    spent: 300,
    value: cny('3.00'),
    reason: 'too-few-points',
    detail: '没有更多积分可用',
  },
  unused: [{ code: 'WXYZ', reason: 'used', detail: '这张优惠券已使用' }],
};

const showTo = (role: 'agent' | 'analyst', answers: Answers = {}) => show('/benefits/quotes', answers, [role]);
const fill = async (label: RegExp | string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const ask = async () => userEvent.click(await screen.findByRole('button', { name: '开始试算' }));

test('a cart is priced for one customer, and each reduction has its reason', async () => {
  let asked: Options<'/quotes', 'post'>['body'] | undefined;
  showTo('agent', {
    'post /quotes': ({ body }) => {
      asked = body;
      return QUOTE;
    },
  });
  await fill('客户编号', 'C-1');
  await fill('商品', 'MUG');
  await fill('数量', '2');
  await fill(/单价/, '100');
  await fill(/运费/, '10');
  await fill('最多用多少积分', '500');
  await fill('优惠券码', 'abcd，wxyz');
  await ask();

  const table = await screen.findByRole('table', { name: '报价' });
  expect(rowsOf(table).slice(1)).toEqual([
    ['MUG，2 件', '¥200.00', '减 ¥20.00：九折：减 10%减 ¥10.00：满百减十 (ABCD)减 ¥3.00：300 积分', '¥167.00'],
    ['运费', '¥10.00', '', '¥10.00'],
    ['合计', '¥210.00', '', '¥177.00'],
  ]);
  expect(screen.getByText('300，抵 ¥3.00（最多 500） · 没有更多积分可用')).toBeInTheDocument();
  expect(rowsOf(screen.getByRole('table', { name: '没有使用的优惠券' }))[1]).toEqual(['WXYZ', '这张优惠券已使用']);
  expect(asked).toEqual({
    externalId: 'C-1',
    cart: {
      lines: [{ id: '1', product: 'MUG', quantity: 2, price: cny('100'), category: null }],
      shipping: cny('10'),
      coupons: ['abcd', 'wxyz'],
      wallet: true,
      points: 500,
      shop: null,
    },
  });
});

test('what is wrong is told at its field', async () => {
  const wrong = { errors: [{ field: 'cart.lines[0].price.amount', reason: '最多两位小数' }] };
  showTo('agent', { 'post /quotes': refusal(422, wrong) });
  await fill('客户编号', 'C-1');
  await fill('商品', 'MUG');
  await fill(/单价/, '0.005');
  await ask();

  const field = (await screen.findByLabelText(/单价/)).closest('.ant-form-item') as HTMLElement;
  await waitFor(() => expect(within(field).getByText('最多两位小数')).toBeInTheDocument());
});

test('who may not ask is told who can', async () => {
  showTo('analyst');
  expect(await screen.findByText(/^试算报价由.*负责。$/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '开始试算' })).not.toBeInTheDocument();
});
