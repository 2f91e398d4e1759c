import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { STACKING, STACKING_DRAFT } from '../testing/accountSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { changesOf, rebased } from './stackingForm';

const showTo = (
  role: Role,
  address = '/benefits/stacking/2',
  one: Partial<Api.StackingView> = {},
  more: Answers = {},
) => {
  const draft = { ...STACKING_DRAFT, ...one };
  show(
    address,
    {
      'get /stacking-rules': () => STACKING,
      'get /stacking-rules/versions': () => ({ items: [draft, STACKING], next: null }),
      'get /stacking-rules/versions/{version}': ({ path }) => (path.version === 1 ? STACKING : draft),
      ...more,
    },
    [role],
  );
};
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

describe('what goes together', () => {
  test('is read in sentences, with who changed what', async () => {
    showTo('analyst', '/benefits/stacking');
    expect(await screen.findByText('一张订单最多用 3 张优惠券，同一种最多 1 张。')).toBeInTheDocument();
    expect(screen.getByText('积分最多抵商品金额的 50%，1 积分抵最小货币单位（如 1 分）。')).toBeInTheDocument();
    const table = await screen.findByRole('table', { name: '全部版本' });
    expect(rowsOf(table).slice(1)).toEqual([
      ['叠加规则第 2 版草稿活动期间', 'mary2026年3月1日 08:00:00', '–', '–'],
      ['叠加规则第 1 版生效中随安装提供', 'rung2026年1月1日 08:00:00', 'rung', '2026年1月1日 08:00:00'],
    ]);
    expect(screen.getByText('起草叠加规则由权益经理, 管理员负责。')).toBeInTheDocument();
  });

  test('is drafted from the rules in force, and says which version it replaces', async () => {
    const sent: Options<'/stacking-rules/versions', 'post'>['body'][] = [];
    showTo(
      'benefits-manager',
      '/benefits/stacking',
      {},
      {
        'post /stacking-rules/versions': ({ body }) => {
          sent.push(body);
          return STACKING_DRAFT;
        },
      },
    );
    await press('起草叠加规则');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText('积分最多抵百分之几'), { target: { value: '0' } });
    await userEvent.click(within(dialog).getByLabelText('免运费'));
    await userEvent.click(within(dialog).getByLabelText('优惠券可与等级折扣叠加'));
    fireEvent.change(within(dialog).getByLabelText('说明'), { target: { value: '活动' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存草稿' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      replaces: 1,
      comment: '活动',
      rules: { ...STACKING.rules, alone: ['shipping'], mostPercent: 0, tierWithCoupons: false },
    });
  });

  test('shows what is refused at its field', async () => {
    const errors = [{ field: 'rules.mostCoupons', reason: '最大不能超过 4' }];
    showTo('admin', '/benefits/stacking', {}, { 'post /stacking-rules/versions': refusal(400, { errors }) });
    await press('起草叠加规则');
    await press('保存草稿');
    expect(await screen.findByText('最大不能超过 4')).toHaveClass('ant-form-item-explain-error');
  });
});

describe('a version of the rules', () => {
  test('is approved by somebody else, who reads what it changes', async () => {
    const asked: Options<'/stacking-rules/versions/{version}/approval', 'post'>[] = [];
    showTo(
      'approver',
      undefined,
      {},
      {
        'post /stacking-rules/versions/{version}/approval': (options) => {
          asked.push(options);
          return { ...STACKING_DRAFT, state: 'PUBLISHED', approver: 'li', from: '2026-03-01T01:00:00Z' };
        },
      },
    );
    await press('批准…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('与它取代的第 1 版相比')).toBeInTheDocument();
    const changes = within(dialog).getByRole('list', { name: '改动' });
    expect(within(changes).getByText('积分不能抵现金。')).toBeInTheDocument();
    expect(within(changes).getByText('不能和其他优惠券一起用的有：折扣和免运费。')).toBeInTheDocument();
    expect(within(dialog).getByText('优惠券可以和等级折扣叠加。')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '批准这份内容' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({ path: { version: 2 }, header: { 'If-Match': `"${STACKING_DRAFT.hash}"` } });
  });

  test('is not approved before what it changes can be read', async () => {
    showTo(
      'approver',
      undefined,
      {},
      {
        'get /stacking-rules/versions/{version}': ({ path }) => (path.version === 1 ? refusal(500)() : STACKING_DRAFT),
      },
    );
    await press('批准…');
    expect(await screen.findByRole('button', { name: '批准这份内容' })).toBeDisabled();
  });

  test('stands nowhere as long as it is not known which one counts', async () => {
    showTo(
      'analyst',
      '/benefits/stacking',
      { state: 'PUBLISHED', approver: 'li', from: '2026-03-01T01:00:00Z' },
      {
        'get /stacking-rules': refusal(500),
      },
    );
    await screen.findByRole('table', { name: '全部版本' });
    expect(screen.queryByText('生效中')).not.toBeInTheDocument();
  });

  test('is not approved by who wrote any of it, nor by who may not', async () => {
    showTo('admin', undefined, { writers: ['mary', 'marketer'] });
    expect(await screen.findByText(/您参与了编写，不能批准自己的规则/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '批准…' })).toBeDisabled();
  });

  test('tells who may not approve it who can', async () => {
    showTo('benefits-manager');
    expect(await screen.findByText('批准叠加规则由审批人, 管理员负责。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '批准…' })).not.toBeInTheDocument();
  });

  test('that others have overtaken is edited against the rules in force before it is approved', async () => {
    const sent: Options<'/stacking-rules/versions/{version}', 'put'>[] = [];
    showTo(
      'admin',
      undefined,
      {},
      {
        'get /stacking-rules': () => ({ ...STACKING, version: 3, rules: { ...STACKING.rules, mostCoupons: 2 } }),
        'put /stacking-rules/versions/{version}': (options) => {
          sent.push(options);
          return STACKING_DRAFT;
        },
      },
    );
    expect(await screen.findByText(/第 3 版已经生效/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '批准…' })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: /修\s*改/ })).toBeEnabled());
    await press(/修\s*改/);
    expect(await screen.findByText(/其余项目已按现行规则填好/)).toBeInTheDocument();
    await press('保存草稿');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      body: { replaces: 3, rules: { ...STACKING_DRAFT.rules, mostCoupons: 2 } },
      header: { 'If-Match': `"${STACKING_DRAFT.hash}"` },
    });
  });

  test('is read in English', async () => {
    showTo('analyst');
    await screen.findAllByText('积分不能抵现金。');
    await speak('en');
    expect(await screen.findAllByText('These go with no other coupon: Percentage and Free shipping.')).not.toEqual([]);
  });
});

describe('what a version changes', () => {
  const differences = async (before: Partial<Api.StackingContent>, after: Partial<Api.StackingContent>) => {
    const base = { ...STACKING, rules: { ...STACKING.rules, ...before } };
    const one = { ...STACKING_DRAFT, rules: { ...STACKING.rules, ...before, ...after } };
    showTo('analyst', undefined, one, {
      'get /stacking-rules/versions/{version}': ({ path }) => (path.version === 1 ? base : one),
    });
    return within(await screen.findByRole('list', { name: '改动' })).findAllByRole('listitem');
  };

  test.each<[Partial<Api.StackingContent>, Partial<Api.StackingContent>]>([
    [{ mostPercent: 0 }, { pointsPerUnit: 7 }],
    [{ mostPercent: 0 }, { pointsWithCoupons: false }],
    [{ mostCoupons: 0 }, { mostOfKind: 2 }],
    [{ mostCoupons: 0 }, { tierWithCoupons: false }],
    [{ mostCoupons: 0 }, { alone: ['shipping'] }],
    [{ mostCoupons: 1 }, { alone: ['shipping'] }],
  ])('from %j is said although it means nothing yet: %j', async (before, after) => {
    expect(await differences(before, after)).toHaveLength(2);
  });

  test('of which one coupon goes, nothing is said of coupons beside it', async () => {
    const one = { ...STACKING, rules: { ...STACKING.rules, mostCoupons: 1 } };
    showTo('analyst', '/benefits/stacking', {}, { 'get /stacking-rules': () => one });
    expect(await screen.findByText('一张订单最多用 1 张优惠券，同一种最多 1 张。')).toBeInTheDocument();
    expect(screen.queryByText('各种优惠券都可以和其他种类一起用。')).not.toBeInTheDocument();
  });
});

test('a draft that was overtaken keeps what it changes, and nothing else', () => {
  const { rules } = STACKING;
  const inForce = { ...rules, mostPercent: 30, mostOfKind: 2 };
  expect(rebased({ ...rules, mostCoupons: 2, alone: ['fixed'] }, rules, inForce)).toEqual({
    ...inForce,
    mostCoupons: 2,
    alone: ['fixed'],
  });
});

test('sentences that come and go are the change', () => {
  expect(changesOf(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
});
