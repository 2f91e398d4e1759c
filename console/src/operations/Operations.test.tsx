import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const suspect: Api.SuspectView = {
  quarantineId: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  code: 'time-in-future',
  reason: '时间在将来',
  detail: 'time is tomorrow',
  defects: [{ field: 'time', reason: 'is tomorrow' }],
  event: '{"type":"order.paid","subject":"C-BOB"}',
  receivedAt: '2026-03-01T00:00:00Z',
  receivedFrom: 'storefront',
  state: 'waiting',
  replayedAt: null,
};

const letter: Api.Summary = {
  id: '0cdfb2c9-1736-48b9-ad4a-62a8ffd59bcd',
  channel: 'tier-events',
  partition: 2,
  offset: 1234,
  takenInAt: '2026-03-01T00:00:00Z',
  recordedAt: '2026-03-01T00:00:01Z',
  reason: 'refused',
  detail: 'no such tier',
  size: 15,
  replayedAt: null,
  replayedBy: null,
};

const alarm: Api.AlarmView = {
  id: '2e248c79-6197-3d9a-837a-88c246aa57f7',
  type: 'consumer-lagging',
  raisedBy: 'benefits-service',
  occurredAt: '2026-03-01T00:00:00Z',
  text: '权益服务落后了 5 分钟',
  advice: '看它的日志',
  acknowledgedBy: null,
  acknowledgedAt: null,
};

const nothing = () => ({ items: [], next: null });
const ANSWERS: Answers = {
  'get /insight/freshness': () => ({
    freshAsOf: '2026-03-01T00:00:00Z',
    upToDate: false,
    partitions: [{ partition: 0, accepted: 120, readable: 113 }],
  }),
  'get /quarantine': () => ({ items: [suspect], next: null }),
  'get /quarantine/counts': () => ({
    counts: [
      {
        code: 'time-in-future',
        reason: '时间在将来',
        events: 12,
        waiting: 10,
        putAway: 0,
        newestReceivedAt: '2026-03-01T00:00:00Z',
      },
    ],
  }),
  'get /alarms': () => ({ items: [alarm], next: null }),
  'get /dead-letters/customer': nothing,
  'get /dead-letters/scoring': nothing,
  'get /dead-letters/benefits': nothing,
  'get /dead-letters/feedback': nothing,
  'get /dead-letters/outreach': () => ({ items: [letter], next: null }),
  'get /dead-letters/outreach/{id}': () => ({
    summary: letter,
    key: btoa('key-1'),
    value: btoa('{"tier":"opal"}'),
    headers: [{ name: 'ce_type', value: btoa('tier-lost') }],
  }),
};

const showAt = (address: string, answers: Answers = {}, roles: Role[] = ['admin']) =>
  show(`/operations${address}`, { ...ANSWERS, ...answers }, roles);

const confirm = async (name: string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe('operations', () => {
  test('of an analyst are the freshness and the reconciliation only', async () => {
    showAt('', { 'get /reconciliations': nothing }, ['analyst']);
    expect(await screen.findByText('还有 7 条行为等着计入')).toBeInTheDocument();
    expect(await screen.findByText('还没有对账过')).toBeInTheDocument();
    expect(rowsOf(screen.getByRole('table', { name: '数据新鲜度' }))[1]).toEqual(['0', '120', '113', '7']);
    const pages = within(screen.getByRole('navigation', { name: '运行' })).getAllByRole('link');
    expect(pages.map((page) => page.textContent)).toEqual(['运行状况']);
    expect(screen.queryByText('积分账')).not.toBeInTheDocument();
  });

  test('find a quarantined event by its reason, and replay it', async () => {
    const asked: Options<'/quarantine'>['query'][] = [];
    showAt('/quarantine?code=time-in-future', {
      'get /quarantine': ({ query }) => {
        asked.push(query);
        return { items: [suspect], next: null };
      },
      'post /quarantine/{quarantineId}/replay': () => ({
        outcome: 'refused',
        code: 'data-invalid',
        detail: 'lines',
        defects: [],
      }),
    });
    const table = await screen.findByRole('table', { name: '隔离的行为' });
    expect(asked[0]).toMatchObject({ code: 'time-in-future' });
    expect(within(table).getByText('time is tomorrow')).toBeInTheDocument();
    await userEvent.click(within(table).getByRole('button', { name: /展开/ }));
    expect(screen.getByRole('region', { name: '收到的原文' })).toHaveTextContent('"order.paid"');
    expect(screen.queryByRole('button', { name: /转给这位客户/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '重放' }));
    await confirm('重放');
    expect(await screen.findByText('内容有误 · lines')).toBeInTheDocument();
  });

  test('put a quarantined event away with a reason, and find it by its state', async () => {
    const asked: Options<'/quarantine'>['query'][] = [];
    let told: Api.SuspectView = suspect;
    let sent: unknown;
    showAt('/quarantine?state=waiting', {
      'get /quarantine': ({ query }) => {
        asked.push(query);
        return { items: [told], next: null };
      },
      'put /quarantine/{quarantineId}/put-away': ({ body }) => {
        sent = body;
        told = {
          ...suspect,
          state: 'put-away',
          putAway: { at: '2026-03-02T00:00:00Z', by: 'admin', reason: 'trial' },
        };
        return undefined as never;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /展开/ }));
    expect(asked[0]).toMatchObject({ state: 'waiting' });
    const putAway = screen.getByRole('button', { name: '搁置' });
    // as a child of the column it would be as wide as the table
    expect(putAway.parentElement).not.toHaveClass('ant-flex');
    await userEvent.click(putAway);
    await userEvent.click(await screen.findByRole('radio', { name: '只是试发' }));
    await confirm('搁置');
    expect(await screen.findByText(/^admin 于 .* 搁置$/)).toBeInTheDocument();
    expect(sent).toEqual({ reason: 'trial' });
    await userEvent.click(screen.getByRole('radio', { name: '已搁置' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ state: 'put-away' }));
  });

  test('count what is quarantined by its reason, and choose by it', async () => {
    showAt('/quarantine');
    await userEvent.click(await screen.findByRole('radio', { name: '时间在将来 10' }));
    expect(screen.getByRole('radio', { name: '全部原因 10' })).not.toBeChecked();
  });

  test('say of an alarm what to do, until somebody has it in hand', async () => {
    let taken: Api.AlarmView = alarm;
    const asked: Options<'/alarms'>['query'][] = [];
    showAt('/alarms', {
      'get /alarms': ({ query }) => {
        asked.push(query);
        return { items: [taken], next: null };
      },
      'post /alarms/{id}/acknowledgement': () => {
        taken = { ...alarm, acknowledgedBy: 'admin', acknowledgedAt: '2026-03-01T01:00:00Z' };
        return undefined as never;
      },
    });
    expect(await screen.findByText('看它的日志')).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ acknowledged: false });
    await userEvent.click(screen.getByRole('button', { name: '由我处理' }));
    await confirm('由我处理');
    expect(await screen.findByText(/^admin 处理，/)).toBeInTheDocument();
  });

  test('say to an agent who can replay', async () => {
    showAt('/quarantine', {}, ['agent']);
    expect(await screen.findByText('重放由管理员负责。')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: /展开/ }));
    expect(screen.queryByRole('button', { name: '重放' })).not.toBeInTheDocument();
  });

  test('show the records of all services, decoded, and why one is refused again', async () => {
    showAt('/dead-letters', {
      'get /dead-letters/feedback': refusal(403),
      'post /dead-letters/outreach/{id}/replay': refusal(409, { title: 'Refused once more' }),
    });
    expect(await screen.findByText('no such tier')).toBeInTheDocument();
    expect(screen.getByText('反馈服务没有给出它的记录')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /展开/ }));
    expect(await screen.findByRole('region', { name: '记录内容' })).toHaveTextContent('"tier": "opal"');
    expect(screen.getByText('ce_type: tier-lost')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '重放' }));
    await confirm('重放');
    expect(await screen.findByText('Refused once more')).toBeInTheDocument();
  });

  test('read the audit with its chains, and which is broken', async () => {
    const asked: Options<'/audit'>['query'][] = [];
    const chain = { intact: true, entries: 12, lastHash: 'f80d8de381cd434e', brokenAt: null, reason: null };
    showAt('/audit?actor=mary', {
      'get /audit': ({ query }) => {
        asked.push(query);
        return {
          items: [],
          next: null,
          missing: [{ service: 'benefits', part: 'entries', reason: 'too-slow' }],
          chains: [
            { service: 'scoring', ...chain },
            { service: 'customer', ...chain, intact: false, lastHash: null, brokenAt: 7 },
          ],
        };
      },
    });
    expect(await screen.findByText('第 7 条起断开')).toBeInTheDocument();
    expect(screen.getByText('完整，12 条')).toBeInTheDocument();
    expect(screen.getByText('权益服务没有给出操作记录')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: '对象编号' }), 'v5{Enter}');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ actor: 'mary', subject: 'v5' }));
  });
});

test('the ledger is proved when asked, and what was found is shown', async () => {
  let found = proof(1_000, true);
  showAt('', {
    'get /points/proof': () => found,
    'post /points/proof': () => {
      found = proof(1_007, false);
      return found;
    },
  });
  expect(await screen.findByText('账是平的')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: '立即核对' }));

  expect(await screen.findByText('账不平，请立即通知技术人员')).toBeVisible();
  expect(screen.getByText('1,007')).toBeVisible();
});

function proof(outstanding: number, holds: boolean): Api.Proof {
  const none = {
    customers: 0,
    lots: 0,
    transactions: 0,
    entries: 0,
    entriesSum: 0,
    reserved: 0,
    redeemed: 0,
    withdrawn: 0,
    expired: 0,
    shortfall: 0,
    faults: [],
  };
  return { ...none, at: '2026-03-01T00:00:00Z', freshAsOf: null, outstanding, holds };
}
