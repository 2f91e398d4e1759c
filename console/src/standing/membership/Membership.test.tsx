import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ALICE } from '../../testing/samples';
import { show } from '../../testing/show';
import { rowsOf } from '../../testing/tables';

const MEMBER: Api.MemberStatusView = {
  status: 'member',
  enrolled: 'member',
  since: '2026-01-05T02:00:00Z',
  until: null,
  reason: null,
  by: null,
  terms: '2026-11',
  channel: 'app',
};
const FROZEN: Api.MemberStatusView = {
  ...MEMBER,
  status: 'frozen',
  since: '2026-02-01T02:00:00Z',
  until: '2026-02-08T02:00:00Z',
  reason: 'dispute',
  by: 'hand',
};
const EXCLUDED: Api.MemberStatusView = { ...FROZEN, status: 'excluded', until: null, reason: 'reseller' };
const CHANGE: Api.StatusChangeView = {
  status: 'frozen',
  lift: false,
  until: '2026-02-08T02:00:00Z',
  reason: 'dispute',
  terms: null,
  channel: null,
  by: 'agent',
  actor: 'wang',
  recordedAt: '2026-02-01T02:00:00Z',
};

type Body = Options<'/customers/{externalId}/status', 'put'>['body'];

function open(status: Api.MemberStatusView, roles: Role[] = ['agent'], answers: Answers = {}) {
  const sent: Body[] = [];
  show(
    '/customers/C-ALICE?tab=membership',
    {
      'get /customers/{externalId}/status': () => status,
      'get /customers/{externalId}/status/history': () => ({ items: [CHANGE], next: null }),
      'put /customers/{externalId}/status': ({ body }) => {
        sent.push(body);
        return FROZEN;
      },
      ...answers,
    },
    roles,
  );
  return sent;
}

const buttons = () =>
  screen
    .getAllByRole('button')
    .map((one) => one.textContent?.replace(/\s/g, ''))
    .filter((name) => ['解除', '冻结…', '除外…'].includes(name ?? ''));

describe('the member status', () => {
  test('is told with its history, in words', async () => {
    open(FROZEN);
    const table = await screen.findByRole('table', { name: '状态变更记录' });
    expect(rowsOf(table)[1]).toEqual([
      '2026年2月1日 10:00:00',
      '冻结',
      '争议',
      '2026年2月8日 10:00:00',
      '–',
      '客服 · wang',
    ]);
    expect(screen.getByText(/继续累积并保留等级/)).toBeInTheDocument();
  });

  test.each<[string, Role, Api.MemberStatusView, string[]]>([
    ['an agent freezes and does not exclude', 'agent', MEMBER, ['冻结…']],
    ['an administrator does both', 'admin', MEMBER, ['冻结…', '除外…']],
    ['an agent lifts a freeze', 'agent', FROZEN, ['解除', '冻结…']],
    ['an agent lifts no exclusion that people decided', 'agent', EXCLUDED, []],
    ['an agent lifts one that a rule decided', 'agent', { ...EXCLUDED, by: 'rule' }, ['解除']],
    ['an administrator lifts any', 'admin', EXCLUDED, ['解除', '除外…']],
  ])('%s', async (_, role, status, expected) => {
    open(status, [role]);
    await screen.findByRole('table', { name: '状态变更记录' });
    expect(buttons()).toEqual(expected);
  });

  test('is frozen for a reason only', async () => {
    const sent = open(MEMBER);
    await userEvent.click(await screen.findByRole('button', { name: '冻结…' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '冻结…' }));
    expect(await within(dialog).findByText('请填写')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('combobox', { name: '原因' }));
    await userEvent.click(await screen.findByText('争议', { selector: '.ant-select-item-option-content' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '冻结…' }));
    await waitFor(() => expect(sent).toEqual([{ status: 'frozen', reason: 'dispute' }]));
  });

  test('goes back to what it is otherwise when a restriction is lifted', async () => {
    const sent = open({ ...FROZEN, enrolled: 'left' });
    await userEvent.click(await screen.findByRole('button', { name: /解\s?除/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/已退会/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: /解\s?除/ }));
    await waitFor(() => expect(sent).toEqual([{ status: 'left', lift: true }]));
  });

  test('says why it was not changed', async () => {
    open(FROZEN, ['agent'], {
      'put /customers/{externalId}/status': refusal(409, { title: 'Not changed' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /解\s?除/ }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /解\s?除/ }));
    expect(await screen.findByText('Not changed')).toBeInTheDocument();
  });

  test('stands in the head where it is no usual one, with the tier that is not held', async () => {
    open(EXCLUDED, ['agent'], {
      'get /customers/{externalId}/standing': () => ({
        ...ALICE,
        next: null,
        memberStatus: 'excluded',
        tierOnReturn: { code: 'gold', name: '金牌' },
      }),
    });
    await screen.findByRole('table', { name: '状态变更记录' });
    expect(screen.getAllByText('除外').length).toBeGreaterThan(1);
    await userEvent.click(screen.getByRole('tab', { name: '当前等级' }));
    expect(await screen.findByText(/重新参加，按已有的行为是：金牌/)).toBeInTheDocument();
    expect(screen.queryByText('已是最高等级')).not.toBeInTheDocument();
  });
});
