import type { Api } from '@rung/client';
import type { Answers } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../../testing/show';

const erasure: Api.ErasureView = {
  customerId: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  erasedAt: '2026-03-01T00:00:00Z',
  reason: 'post',
  requestedBy: 'li',
  state: 'overdue',
  confirmations: [{ service: 'customer-service', confirmedAt: '2026-03-01T00:00:00Z' }],
  missing: ['scoring-stream'],
};

const showAt = (answers: Answers = {}) =>
  show('/operations/erasures', { 'get /erasures': () => ({ items: [erasure], next: null }), ...answers }, ['admin']);

describe('administrators', () => {
  test('see which service has not confirmed an erasure', async () => {
    showAt();
    expect(await screen.findByText('超时未确认')).toBeVisible();
    expect(screen.getByText('尚未确认：评分计算')).toBeVisible();
    expect(screen.getByText(/^客户 /)).toBeVisible();
  });

  test('erase a customer with a reason, once they are sure', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    showAt({
      'post /customers/{externalId}/erasure': ({ path, body }) => {
        asked.push([path, body]);
        return erasure;
      },
    });
    await user.click(await screen.findByRole('button', { name: '删除客户数据' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('店铺的客户编号'), 'C-BOB');
    expect(dialog.getByRole('button', { name: '确认删除' })).toBeDisabled();
    await user.click(dialog.getByLabelText('监护人申请'));
    await user.click(dialog.getByLabelText(/我已核实/));
    await user.click(dialog.getByRole('button', { name: '确认删除' }));
    await waitFor(() => expect(asked).toEqual([[{ externalId: 'C-BOB' }, { reason: 'guardian' }]]));
  });
});
