import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DECISION, EXPLANATION, entry, MESSAGE } from '../testing/customerSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const yes: Api.ConsentView = {
  purpose: 'marketing',
  channel: 'email',
  granted: true,
  effective: true,
  since: '2026-01-01T00:00:00Z',
  recordedAt: '2026-01-01T00:00:00Z',
  textVersion: '2026-01',
  locale: 'zh-CN',
  source: 'checkout',
};

const profile: Api.ProfileView = {
  externalId: 'C-ALICE',
  customerId: '4a9a418b-d8b1-436f-a2f2-78ca7f68a0c8',
  registeredAt: '2026-01-01T00:00:00Z',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  name: 'Wang Aili',
  email: 'alice@shop.example',
  membership: { status: 'guest', since: null, terms: null, channel: null, until: null },
};

const ANSWERS: Answers = {
  'get /customers/{externalId}/standing/explanation': () => EXPLANATION,
  'get /customers/{externalId}/standing/history': () => ({ items: [DECISION] }),
  'get /customers/{externalId}/points/entries': () => ({
    items: [entry('2', { kind: 'activate', pending: -100, available: 100 }), entry('1', {})],
    next: null,
  }),
  'get /customers/{externalId}/messages': () => ({ items: [MESSAGE], next: null }),
  'get /customers/{externalId}/consents': () => [yes],
  'get /customers/{externalId}/guardian-consent': () => ({ minor: false, agrees: false, age: 14, answers: [] }),
  'get /customers/{externalId}': () => profile,
};

const showTab = (tab: string, answers: Answers = {}, roles: Role[] = ['agent']) =>
  show(`/customers/C-ALICE?${tab}`, { ...ANSWERS, ...answers }, roles);

describe("a customer's page", () => {
  test.each<[Role, string[]]>([
    ['analyst', ['当前等级', '为什么', '等级历程']],
    ['marketer', ['当前等级', '为什么', '等级历程', '消息']],
    [
      'agent',
      ['当前等级', '为什么', '等级历程', '积分', '权益', '优惠券', '兑换', '消息', '反馈', '授权', '会员状态', '资料'],
    ],
  ])('has for %s the tabs of the role', async (role, tabs) => {
    showTab('', {}, [role]);
    const shown = await screen.findAllByRole('tab');
    expect(shown.map((tab) => tab.textContent)).toEqual(tabs);
    expect(screen.queryAllByText('Wang Aili')).toHaveLength(role === 'agent' ? 1 : 0);
  });

  test('explains in words and figures, as of the moment and by the rules in the address', async () => {
    const asked: Options<'/customers/{externalId}/standing/explanation'>['query'][] = [];
    showTab('tab=why&at=2026-02-01T02:00:00Z&rules=now', {
      'get /customers/{externalId}/standing/explanation': ({ query }) => {
        asked.push(query);
        return { ...EXPLANATION, known: false };
      },
    });
    expect(await screen.findByText('您自2026年2月1日起是金牌会员。')).toBeInTheDocument();
    expect(screen.getByText('那一刻的明细没有保留下来')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(/看哪一刻/)).toHaveValue('2026年2月1日 10:00'));
    expect(asked).toEqual([{ asOf: '2026-02-01T02:00:00Z', policy: 'now' }]);
    await userEvent.click(screen.getByText('当时的规则'));
    await waitFor(() => expect(asked.at(-1)).toEqual({ asOf: '2026-02-01T02:00:00Z', policy: 'then' }));
  });

  test('says in its heading where events sent late are in the figures', async () => {
    showTab('tab=why&at=2026-02-01T02:00:00Z', {
      'get /customers/{externalId}/standing/explanation': () => ({
        ...EXPLANATION,
        asOf: '2026-02-01T02:00:00Z',
        figuresOn: '2026-03-02',
      }),
    });
    const heading = await screen.findByRole('heading', { name: /的情况/ });
    expect(heading).toHaveTextContent('2026年2月1日 10:00:00 的情况，按 2026年3月2日 的数字');
    expect(screen.getByText('所问时刻之后才送到的行为已计入')).toBeInTheDocument();
  });

  test('tells every decision with its reason, and leads to why', async () => {
    showTab('tab=decisions');
    expect(await screen.findByText('降级 · 金牌 → 银牌 · 退款后不再达标')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '看当时为什么' })).toHaveAttribute(
      'href',
      '/customers/C-ALICE?tab=why&at=2026-02-01T02%3A00%3A00Z',
    );
  });

  test('marks a decision that was overtaken, says by what, and does not tell it as if it held', async () => {
    const gold = { code: 'gold', name: '金牌' };
    const overtaken = {
      decisionId: 'd9000000-0000-4000-8000-000000000009',
      tier: gold,
      since: '2026-01-15T02:00:00Z',
      toldOn: '2026-02-03',
      cause: 'late-event' as const,
    };
    showTab('tab=decisions', {
      'get /customers/{externalId}/standing/history': () => ({ items: [{ ...DECISION, overtaken }] }),
    });
    expect((await screen.findByText('降级 · 金牌 → 银牌 · 退款后不再达标')).closest('del')).not.toBeNull();
    expect(screen.getByText('已被取代')).toBeInTheDocument();
    expect(
      screen.getByText('自 2026年1月15日 10:00:00 起已是金牌 · 后来才收到更早发生的行为 · 2026年2月3日才得知'),
    ).toBeInTheDocument();
  });

  test('folds points by source', async () => {
    showTab('tab=points');
    const [, order] = rowsOf(await screen.findByRole('table', { name: '按来源' }));
    expect(order).toEqual(['', '订单 · O-1', '2026年2月1日 08:00:00', 'gold', '100', '0', '–', '2']);
  });

  test('says why a message was not sent', async () => {
    showTab('tab=messages');
    const table = await screen.findByRole('table', { name: '消息列表' });
    expect(within(table).getByText('客户没有同意这个渠道的营销消息，或已退订')).toBeInTheDocument();
    expect(within(table).getByText('未发送')).toBeInTheDocument();
  });

  test('shows an agent what a message said', async () => {
    showTab('tab=messages', {
      'get /customers/{externalId}/messages/{id}/text': () => ({
        language: 'zh-CN',
        subject: '恭喜您升级为金牌会员',
        body: '您已从银牌升级为金牌。',
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /展开/ }));
    const text = await screen.findByRole('region', { name: '消息内容' });
    expect(within(text).getByText('恭喜您升级为金牌会员')).toBeInTheDocument();
    expect(within(text).getByText('您已从银牌升级为金牌。')).toBeInTheDocument();
  });

  test('takes a no back that the service refuses', async () => {
    showTab('tab=consents', {
      'put /customers/{externalId}/consents/{purpose}/{channel}': refusal(409, { title: 'The customer is erased' }),
    });
    const table = await screen.findByRole('table', { name: '授权列表' });
    expect(rowsOf(table)[3]?.slice(0, 3)).toEqual(['营销消息', '站内信', '没有说过']);
    await userEvent.click(within(table).getByRole('button', { name: '登记退订' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '登记退订' }));
    expect(await screen.findByText('The customer is erased')).toBeInTheDocument();
    expect(await within(table).findByText('同意')).toBeInTheDocument();
  });

  test('of who is registered and did nothing yet has what there is', async () => {
    showTab('', { 'get /customers/{externalId}/standing': refusal(404) });
    expect(await screen.findByText('还没有行为，处于人人都有的入门等级')).toBeInTheDocument();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      '积分',
      '权益',
      '优惠券',
      '兑换',
      '消息',
      '反馈',
      '授权',
      '会员状态',
      '资料',
    ]);
  });
});
