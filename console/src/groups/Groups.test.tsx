import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const RULE: Api.RuleNode = { kind: 'one-of', of: 'lifecycle', values: ['dormant'] };

const GROUP: Api.GroupView = {
  groupId: '00000000-0000-0000-0000-000000000001',
  name: '沉睡客户',
  description: null,
  rule: RULE,
  words: '生命周期为沉睡期',
  version: 2,
  members: 1280,
  percent: 40,
  lagMillis: 800,
  changedBy: 'mia',
  createdAt: '2026-03-02T09:30:00Z',
  changedAt: '2026-03-02T09:30:00Z',
};

const at = `/groups/${GROUP.groupId}`;
const groups = () => ({ groups: [GROUP] });
const answers: Answers = {
  'get /groups': groups,
  'get /groups/{groupId}': () => GROUP,
  'get /groups/ready-made': () => ({
    groups: [{ code: 'dormant', name: '沉睡客户', rule: RULE, words: '生命周期为沉睡期' }],
  }),
  'get /groups/{groupId}/members': () => ({
    items: [
      {
        externalId: 'C-ALICE',
        customerId: '00000000-0000-0000-0000-0000000000a1',
        enteredAt: '2026-03-02T09:30:00Z',
        reason: '店长推荐',
        until: null,
        actor: 'mia',
      },
    ],
    next: null,
  }),
};
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async (name: RegExp | string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe('groups', () => {
  test('are listed with their rule in words and their size', async () => {
    show('/groups', answers, ['analyst']);
    const [, row] = rowsOf(await screen.findByRole('table', { name: '人群' }));
    expect(row).toEqual(['沉睡客户', '生命周期为沉睡期', '1,280', '正在按新规则查看客户：40%']);
    expect(screen.queryByRole('button', { name: /新建人群/ })).not.toBeInTheDocument();
  });

  test('are written from a ready-made one, previewed and saved, with faults at their place', async () => {
    const sent: Options<'/groups', 'post'>[] = [];
    const refuse = refusal(400, { errors: [{ field: 'rule.rules[0].values', reason: '缺少' }] });
    show('/groups', {
      ...answers,
      'post /groups': (options) => {
        sent.push(options);
        return refuse();
      },
      'post /groups/preview': () => ({ count: 12, customers: 100, sample: ['C-ALICE'], words: '生命周期为沉睡期' }),
    });
    await press(/新建人群/);
    await userEvent.click(within(await screen.findByRole('dialog')).getByLabelText('现成人群'));
    await userEvent.click(await screen.findByTitle('沉睡客户'));
    await inDialog(/预\s*览/);
    expect(await screen.findByText('共 100 位客户中有 12 位符合')).toBeInTheDocument();
    await inDialog(/保\s*存/);
    expect(await screen.findByText('缺少')).toHaveAttribute('role', 'alert');
    expect(sent[0]?.body).toEqual({
      name: '沉睡客户',
      description: null,
      rule: { kind: 'all', rules: [{ kind: 'one-of', of: 'lifecycle', values: ['dormant'] }] },
    });
  });

  test('have members, of whom some are listed by hand', async () => {
    const sent: Options<'/groups/{groupId}/members/{externalId}', 'put'>[] = [];
    show(at, {
      ...answers,
      'put /groups/{groupId}/members/{externalId}': (options) => {
        sent.push(options);
        return undefined;
      },
    });
    expect(await screen.findByText('手工：店长推荐（mia）')).toBeInTheDocument();
    await press('手工加入');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('客户'), { target: { value: 'C-BOB' } });
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '来信要求' } });
    await inDialog('手工加入');
    await waitFor(() =>
      expect(sent.map(({ path, body }) => [path.externalId, body])).toEqual([
        ['C-BOB', { reason: '来信要求', until: null }],
      ]),
    );
  });
});
