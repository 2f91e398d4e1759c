import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { ALICE, POINTS } from '../testing/samples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const MEMBER: Api.MembershipView = { status: 'member', since: null, until: null, terms: null, channel: null };

const PROPOSED: Api.MergeView = {
  mergeId: '5b0c6f2f-6f0b-4ac8-9f0f-0a4f9c1b2d3e',
  position: 7,
  fromExternalId: 'C-NEW',
  intoExternalId: 'C-ALICE',
  reason: 'same-contact',
  state: 'proposed',
  proposedBy: 'li',
  proposedAt: '2026-03-02T04:00:00Z',
};

const PREVIEW: Api.MergePreview = {
  refusal: null,
  from: {
    externalId: 'C-NEW',
    customerId: ALICE.customerId,
    registeredAt: '2026-03-01T04:00:00Z',
    membership: { ...MEMBER, status: 'frozen' },
  },
  into: {
    externalId: 'C-ALICE',
    customerId: PROPOSED.mergeId,
    registeredAt: '2026-01-01T04:00:00Z',
    membership: MEMBER,
  },
  kept: { ...MEMBER, status: 'frozen' },
  fields: [
    { field: 'name', of: 'into', differs: true },
    { field: 'region', of: 'from', differs: false },
  ],
  consents: [{ purpose: 'marketing', channel: 'email', granted: false, since: '2026-03-01T04:00:00Z', of: 'from' }],
  referrals: { invitedByFrom: 1, invitedByInto: 2, invitedEachOther: true },
};

function showTo(role: Role, address: string, more: Answers = {}) {
  show(
    address,
    {
      'get /merges': () => ({ items: [PROPOSED], next: null }),
      'get /merges/preview': () => PREVIEW,
      'get /customers/{externalId}/standing': () => ALICE,
      'get /customers/{externalId}/points': () => POINTS,
      'get /customers/{externalId}': ({ path }) =>
        ({ externalId: path.externalId, name: path.externalId === 'C-NEW' ? '小艾' : '艾丽丝' }) as Api.ProfileView,
      ...more,
    },
    [role],
  );
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const choose = async (label: string, option: string) => {
  await userEvent.click(await screen.findByLabelText(label));
  await userEvent.click(await screen.findByTitle(option));
};

describe('merges', () => {
  test('say who proposed them and what can be done next', async () => {
    showTo('agent', '/customers/merges');
    const table = await screen.findByRole('table', { name: '合并记录' });
    expect(rowsOf(table)[1]?.slice(0, 5)).toEqual([
      'C-NEW',
      'C-ALICE',
      '联系方式相同',
      '待审批',
      'li · 2026年3月2日 12:00:00',
    ]);
  });

  test('lead whoever approves them to the comparison', async () => {
    showTo('agent', '/customers/merges', {
      'get /merges/preview': () => ({ ...PREVIEW, refusal: 'PROPOSED_ALREADY' }),
    });
    await userEvent.click(await screen.findByRole('link', { name: '比较' }));
    const table = await screen.findByRole('table', { name: '合并后是这样' });
    expect(rowsOf(table)).toContainEqual(['会员状态', '冻结', '会员', '冻结']);
    expect(screen.queryByRole('button', { name: '提出合并' })).toBeNull();
  });

  test('are compared side by side and proposed with a reason', async () => {
    const sent: Options<'/merges', 'post'>['body'][] = [];
    showTo('agent', '/customers/merges', {
      'post /merges': ({ body }) => {
        sent.push(body);
        return PROPOSED;
      },
    });
    await userEvent.type(await screen.findByLabelText('并入方客户编号'), 'C-NEW');
    await userEvent.type(screen.getByLabelText('保留方客户编号'), 'C-ALICE');
    await press('比较');
    const table = await screen.findByRole('table', { name: '合并后是这样' });
    await within(table).findByText('小艾');
    const rows = rowsOf(table);
    expect(rows).toContainEqual(['会员状态', '冻结', '会员', '冻结']);
    expect(rows).toContainEqual(['姓名', '小艾', '艾丽丝', '保留方的（并入方的不同，不再显示）']);
    expect(rows).toContainEqual(['可用积分', '8,350', '8,350', '两个编号的积分都能用']);
    expect(screen.getByText(/请核对/)).toBeInTheDocument();
    await choose('原因', '重复登记');
    await press('提出合并');
    await waitFor(() => expect(sent).toEqual([{ from: 'C-NEW', into: 'C-ALICE', reason: 'registered-twice' }]));
  });

  test('that cannot be are not proposed, and it says why', async () => {
    showTo('agent', '/customers/merges?from=C-NEW&into=C-ALICE', {
      'get /merges/preview': () => ({ ...PREVIEW, refusal: 'PART_OF_ANOTHER' }),
    });
    expect(await screen.findByText(/已经并入别的客户/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '提出合并' })).toBeNull();
  });

  test('are approved by somebody else', async () => {
    const approved: string[] = [];
    showTo('admin', '/customers/merges', {
      'get /merges': () => ({
        items: [approved.length === 0 ? PROPOSED : { ...PROPOSED, state: 'merged' }],
        next: null,
      }),
      'post /merges/{id}/approval': ({ path }) => {
        approved.push(path.id);
        return { ...PROPOSED, state: 'merged' };
      },
    });
    await press('批准');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('把 C-NEW 并入 C-ALICE？');
    await userEvent.click(within(dialog).getByRole('button', { name: '批准' }));
    await waitFor(() => expect(approved).toEqual([PROPOSED.mergeId]));
    expect(await within(screen.getByRole('table', { name: '合并记录' })).findByText('已合并')).toBeInTheDocument();
  });

  test('are not approved by who proposed them', async () => {
    showTo('agent', '/customers/merges', {
      'get /merges': () => ({ items: [{ ...PROPOSED, proposedBy: 'marketer' }], next: null }),
    });
    expect(await screen.findByRole('button', { name: '批准' })).toBeDisabled();
    expect(screen.getByText('您提出的合并要由别人批准。')).toBeInTheDocument();
  });

  test('are undone for a reason; a refusal is told', async () => {
    const sent: unknown[] = [];
    showTo('agent', '/customers/merges', {
      'get /merges': () => ({ items: [{ ...PROPOSED, state: 'merged' }], next: null }),
      'post /merges/{id}/undoing': ({ body }) => {
        sent.push(body);
        return refusal(409, { title: '该合并当前的状态不允许此操作' })();
      },
    });
    await press('撤销…');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('合并期间各自得到的，都归各自');
    await choose('撤销原因', '其实是两个人');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销…' }));
    expect(await within(dialog).findByText('该合并当前的状态不允许此操作')).toBeInTheDocument();
    expect(sent).toEqual([{ reason: 'two-people' }]);
  });

  test('may be found by a shared contact; who was registered first is kept', async () => {
    await speak('en');
    const asked: unknown[] = [];
    showTo('agent', '/customers/merges', {
      'get /merges/candidates': () => ({
        items: [
          {
            contact: 'ab',
            customers: [
              { externalId: 'C-NEW', customerId: '1', registeredAt: '2026-03-01T00:00:00Z', verified: true },
              { externalId: 'C-ALICE', customerId: '2', registeredAt: '2026-01-01T00:00:00Z', verified: false },
            ],
          },
        ],
        next: null,
      }),
      'get /merges/preview': ({ query }) => {
        asked.push(query);
        return PREVIEW;
      },
    });
    await press('Look for customers who may be one person');
    const table = await screen.findByRole('table', { name: 'May be one person' });
    await userEvent.click(within(table).getByRole('button', { name: 'Compare' }));
    await waitFor(() => expect(asked).toEqual([{ from: 'C-NEW', into: 'C-ALICE' }]));
    await speak('zh-CN');
  });

  test('are found from the list of customers by who may merge', async () => {
    show('/customers', {}, ['agent']);
    expect(await screen.findByRole('link', { name: '合并账号' })).toHaveAttribute('href', '/customers/merges');
  });
});
