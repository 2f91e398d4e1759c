import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const request: Api.AdjustmentView = {
  id: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  externalId: 'C-ALICE',
  points: 500,
  reason: 'goodwill',
  note: 'parcel lost',
  state: 'requested',
  requestedBy: 'agent',
  requestedAt: '2026-03-01T00:00:00Z',
};

const showTo = (role: Role, answers: Answers = {}) =>
  show('/points', { 'get /points/adjustments': () => ({ items: [request], next: null }), ...answers }, [role]);

describe('adjustments', () => {
  test('are approved by somebody else, who reads what it is about', async () => {
    const asked: Options<'/points/adjustments/{id}/approval', 'post'>[] = [];
    let now = request;
    showTo('approver', {
      'get /points/adjustments': () => ({ items: [now], next: null }),
      'post /points/adjustments/{id}/approval': (options) => {
        asked.push(options);
        now = { ...request, state: 'approved', decidedBy: 'approver', decidedAt: '2026-03-01T01:00:00Z' };
        return now;
      },
    });
    const table = await screen.findByRole('table', { name: '积分调整' });
    expect(rowsOf(table)[1]?.slice(0, 4)).toEqual([
      'C-ALICE',
      '+500',
      '善意补偿parcel lost',
      '由 agent 于 2026年3月1日 08:00:00',
    ]);
    await userEvent.click(within(table).getByRole('button', { name: /批\s*准/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('给 C-ALICE 增加 500 积分 · 善意补偿');
    await userEvent.click(within(dialog).getByRole('button', { name: /批\s*准/ }));
    expect(await within(table).findByText('由 approver 于 2026年3月1日 09:00:00')).toBeInTheDocument();
    expect(asked[0]?.path).toEqual({ id: request.id });
  });

  test('say why an approval is refused', async () => {
    showTo('approver', {
      'post /points/adjustments/{id}/approval': refusal(409, { title: 'The customer has fewer points' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /批\s*准/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /批\s*准/ }));
    expect(await within(dialog).findByText('The customer has fewer points')).toBeInTheDocument();
  });

  test('are not decided by who requested them, nor by who may not', async () => {
    showTo('approver', {
      'get /points/adjustments': () => ({ items: [{ ...request, requestedBy: 'marketer' }], next: null }),
    });
    expect(await screen.findByText('您申请的调整要由别人审批')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /批\s*准/ })).not.toBeInTheDocument();
  });
});
