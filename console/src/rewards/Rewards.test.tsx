import type { Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BATCH, MUG, redemption, SOLD_OUT } from '../testing/shopSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const COUPON_REWARD = { ...MUG, content: { ...MUG.content, kind: 'coupon' as const, couponBatch: null } };
const catalogue = () => ({ items: [SOLD_OUT, MUG], next: null });
const none = () => ({ items: [], next: null });
const page: Answers = {
  'get /reward-catalogue/{code}': () => MUG,
  'get /reward-catalogue/{code}/stock-changes': none,
  'get /reward-catalogue/{code}/redemptions': none,
};
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async (name: RegExp | string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe('the rewards', () => {
  test('are listed with price, stock, conditions and state', async () => {
    show('/benefits/rewards', { 'get /reward-catalogue': catalogue }, ['analyst']);
    const [, bag, mug] = rowsOf(await screen.findByRole('table', { name: '积分商城' }));
    expect(bag?.slice(1)).toEqual([
      '600 积分',
      '已兑完预留 1 · 已兑换 2',
      '所有等级每人每月 1 次至2026年12月31日',
      '草稿',
    ]);
    expect(mug?.slice(1)).toEqual([
      '600 积分',
      '5预留 1 · 已兑换 2',
      '所有等级每人每月 1 次至2026年12月31日',
      '上架中',
    ]);
    expect(screen.getByText('新建礼品由权益经理, 管理员负责。')).toBeInTheDocument();
  });

  test('show the state in the address alone', async () => {
    show('/benefits/rewards?state=draft', { 'get /reward-catalogue': catalogue });
    expect(await screen.findByText('帆布袋')).toBeInTheDocument();
    expect(screen.queryByText('搪瓷杯')).not.toBeInTheDocument();
  });

  test('that are none say what to do; that cannot be read are asked for again', async () => {
    show('/benefits/rewards', { 'get /reward-catalogue': none });
    expect(await screen.findByText(/还没有礼品/)).toBeInTheDocument();
  });

  test('are put on offer after asking once more', async () => {
    const codes: string[] = [];
    const offer = ({ path }: Options<'/reward-catalogue/{code}/offering', 'post'>) => {
      codes.push(path.code);
      return MUG;
    };
    const answers = { 'get /reward-catalogue': catalogue, 'post /reward-catalogue/{code}/offering': offer };
    show('/benefits/rewards', answers, ['benefits-manager']);
    await press('上架帆布袋');
    expect(codes).toEqual([]);
    await inDialog(/上\s*架/);
    await waitFor(() => expect(codes).toEqual(['bag']));
  });
});

describe('the form of a reward', () => {
  test('sends what its kind has, in the currency of the store', async () => {
    const sent: Options<'/reward-catalogue', 'post'>[] = [];
    const add = (options: Options<'/reward-catalogue', 'post'>) => {
      sent.push(options);
      return MUG;
    };
    show('/benefits/rewards', { 'get /reward-catalogue': none, 'post /reward-catalogue': add }, ['benefits-manager']);
    await press('新建礼品');
    await inDialog(/保\s*存/);
    await waitFor(() => expect(screen.getAllByText('请填写')).toHaveLength(6));
    fill(/编码/, 'mug');
    fill(/中文名称/, '搪瓷杯');
    fill(/英文名称/, 'Mug');
    fill(/中文说明/, '包邮');
    fill(/英文说明/, 'Shipped');
    fill(/积分价格/, '600');
    fill(/另付现金/, '9.90');
    fill(/初始库存/, '20');
    await inDialog(/保\s*存/);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      code: 'mug',
      stock: 20,
      content: { kind: 'goods', points: 600, cash: { amount: '9.90', currency: 'CNY' }, limit: null, until: null },
    });
  });

  test('offers the open batches of coupons, by their names', async () => {
    const sent: Options<'/reward-catalogue/{code}', 'put'>[] = [];
    const answers: Answers = {
      'get /reward-catalogue': () => ({ items: [COUPON_REWARD], next: null }),
      'get /coupon-batches': () => ({ items: [BATCH, { ...BATCH, id: 'y', state: 'closed' }], next: null }),
      'put /reward-catalogue/{code}': (options: Options<'/reward-catalogue/{code}', 'put'>) => {
        sent.push(options);
        return COUPON_REWARD;
      },
    };
    show('/benefits/rewards', answers, ['admin']);
    await press('修改搪瓷杯');
    await userEvent.click(await screen.findByRole('combobox', { name: /优惠券批次/ }));
    expect(document.querySelectorAll('.ant-select-item-option')).toHaveLength(1);
    await userEvent.click(await screen.findByTitle(/满百减十/));
    await inDialog(/保\s*存/);
    await waitFor(() => expect(sent[0]?.body.couponBatch).toBe(BATCH.id));
  });

  test('shows every refusal, at its field where there is one', async () => {
    const errors = [
      { field: 'points', reason: '必须在 1 到 1000000000 之间' },
      { field: 'cash.amount', reason: '必须大于 0' },
      { field: 'couponBatch', reason: '不属于这一类' },
    ];
    const answers = { 'get /reward-catalogue': catalogue, 'put /reward-catalogue/{code}': refusal(422, { errors }) };
    show('/benefits/rewards', answers, ['admin']);
    await press('修改搪瓷杯');
    await inDialog(/保\s*存/);
    expect(await screen.findByText('必须大于 0')).toHaveClass('ant-form-item-explain-error');
    expect(screen.getByText('必须在 1 到 1000000000 之间')).toHaveClass('ant-form-item-explain-error');
    expect(within(screen.getByRole('alert')).getByText('不属于这一类')).toBeInTheDocument();
  });
});

describe('the page of a reward', () => {
  test('leads to the batch of its coupons by its name', async () => {
    const reward = { ...COUPON_REWARD, content: { ...COUPON_REWARD.content, couponBatch: BATCH.id } };
    show(
      '/benefits/rewards/mug',
      { ...page, 'get /reward-catalogue/{code}': () => reward, 'get /coupon-batches/{id}': () => BATCH },
      ['benefits-manager'],
    );
    expect(await screen.findByRole('link', { name: '满百减十' })).toHaveAttribute(
      'href',
      `/benefits/coupons/${BATCH.id}`,
    );
  });

  test('corrects the stock by a signed change with a reason, once', async () => {
    const sent: Options<'/reward-catalogue/{code}/stock-changes', 'post'>[] = [];
    const refuse = refusal(409, { title: '库存不足' });
    const change = (options: Options<'/reward-catalogue/{code}/stock-changes', 'post'>) => {
      sent.push(options);
      return refuse();
    };
    show('/benefits/rewards/mug', { ...page, 'post /reward-catalogue/{code}/stock-changes': change }, ['admin']);
    await press('更正库存');
    await screen.findByRole('dialog');
    fill(/增减/, '-9');
    fill(/原因/, '破损');
    await inDialog('更正库存');
    expect(await screen.findByText('库存不足')).toBeInTheDocument();
    await inDialog('更正库存');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.body).toEqual({ change: -9, reason: '破损' });
    expect(sent[1]?.header['Idempotency-Key']).toBe(sent[0]?.header['Idempotency-Key']);
  });

  test('lists who redeemed it, to those who serve customers', async () => {
    const redemptions = () => ({ items: [redemption()], next: null });
    show('/benefits/rewards/mug', { ...page, 'get /reward-catalogue/{code}/redemptions': redemptions }, ['agent']);
    const table = await screen.findByRole('table', { name: '兑换记录' });
    expect(await within(table).findByRole('link', { name: 'C-ALICE' })).toHaveAttribute(
      'href',
      '/customers/C-ALICE?tab=redemptions',
    );
    expect(screen.queryByRole('button', { name: '更正库存' })).not.toBeInTheDocument();
  });

  test('keeps from the analyst who redeemed it', async () => {
    show('/benefits/rewards/mug', page, ['analyst']);
    expect(await screen.findByText('还没有更正过库存')).toBeInTheDocument();
    expect(screen.queryByText('兑换记录')).not.toBeInTheDocument();
  });

  test('says where there is no such reward', async () => {
    show('/benefits/rewards/cup', { 'get /reward-catalogue/{code}': refusal(404) });
    expect(await screen.findByText('没有这个礼品')).toBeInTheDocument();
  });
});
