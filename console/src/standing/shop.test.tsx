import type { Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BATCH, COUPON_OF_ALICE, redemption } from '../testing/shopSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const showTab = (tab: string, answers: Answers) => show(`/customers/C-ALICE?tab=${tab}`, answers, ['agent']);
const none = () => ({ items: [], next: null });
const inDialog = async (name: RegExp | string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe("a customer's redemptions", () => {
  test('are cancelled with a reason, and the points are back', async () => {
    const sent: Options<'/redemptions/{id}/cancellation', 'post'>[] = [];
    let now = redemption();
    showTab('redemptions', {
      'get /customers/{externalId}/redemptions': () => ({ items: [now], next: null }),
      'post /redemptions/{id}/cancellation': (options) => {
        sent.push(options);
        const { until: _, ...held } = now;
        now = { ...held, state: 'cancelled', reason: 'mistake', endedAt: '2026-03-01T00:05:00Z' };
        return now;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '取消兑换…' }));
    await inDialog('取消兑换');
    expect(await screen.findByText('请填写')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('原因'));
    await userEvent.click(await screen.findByTitle('商城出错'));
    await inDialog('取消兑换');
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: 'mistake' }]));
    expect(await screen.findByText('已取消')).toBeInTheDocument();
    expect(screen.getByText('已完成，600 积分已退回')).toBeInTheDocument();
  });

  test('that are over offer nothing', async () => {
    const items = [redemption({ state: 'timed-out', endedAt: '2026-03-01T00:15:00Z' })];
    showTab('redemptions', { 'get /customers/{externalId}/redemptions': () => ({ items, next: null }) });
    expect(await screen.findByText('超时未确认')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /取消兑换|退回兑换/ })).not.toBeInTheDocument();
  });

  test('are said to be none', async () => {
    showTab('redemptions', { 'get /customers/{externalId}/redemptions': none });
    expect(await screen.findByText('还没有兑换')).toBeInTheDocument();
  });
});

describe("a customer's coupons", () => {
  test('say what they take off, until when, and where they stand', async () => {
    const items = [COUPON_OF_ALICE, { ...COUPON_OF_ALICE, id: 'x', state: 'redeemed' as const, orderId: 'O-1' }];
    showTab('coupons', { 'get /customers/{externalId}/coupons': () => ({ items, next: null }) });
    const [, first, second] = rowsOf(await screen.findByRole('table', { name: '优惠券' }));
    expect(first?.[0]).toContain('满百减十满 ¥100.00 减 ¥10.00ABCD-EFGH');
    expect(first?.[1]).toBe('2026年3月1日 至 2026年3月8日');
    expect(second?.at(-1)).toBe('已使用订单 O-1');
  });

  test('are given from a batch that is open', async () => {
    const sent: Options<'/coupon-batches/{id}/coupons', 'post'>[] = [];
    showTab('coupons', {
      'get /customers/{externalId}/coupons': none,
      'get /coupon-batches': () => ({ items: [BATCH, { ...BATCH, id: 'y', state: 'closed' }], next: null }),
      'post /coupon-batches/{id}/coupons': (options) => {
        sent.push(options);
        return COUPON_OF_ALICE;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '发给客户…' }));
    await userEvent.click(await screen.findByLabelText('批次'));
    await userEvent.click(await screen.findByTitle('满百减十 · 满 ¥100.00 减 ¥10.00'));
    await inDialog(/发\s*放/);
    await waitFor(() =>
      expect(sent.map(({ path, body }) => [path.id, body])).toEqual([[BATCH.id, { externalId: 'C-ALICE' }]]),
    );
  });

  test('that cannot be read are asked for again', async () => {
    showTab('coupons', { 'get /customers/{externalId}/coupons': refusal(500) });
    expect(await screen.findByRole('button', { name: /重\s*试/ })).toBeInTheDocument();
  });
});
