import type { Api } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const webhook: Api.WebhookView = {
  webhookId: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  name: 'CRM',
  url: 'https://crm.example.com/hook',
  eventTypes: ['tier-reached.v1'],
  state: 'active',
  disabledFor: null,
  failingSince: null,
  notBefore: null,
  version: 3,
  madeAt: '2026-03-01T00:00:00Z',
  changedAt: '2026-03-01T00:00:00Z',
};

const delivery: Api.LoggedDelivery = {
  position: 7,
  deliveryId: '0cdfb2c9-1736-48b9-ad4a-62a8ffd59bcd',
  eventId: '2e248c79-6197-3d9a-837a-88c246aa57f7',
  eventType: 'tier-reached.v1',
  externalId: 'C-1',
  revision: 2,
  occurredAt: '2026-03-01T00:00:00Z',
  state: 'failed',
  dueAt: '2026-03-01T00:00:00Z',
  queuedAt: '2026-03-01T00:00:00Z',
  endedAt: '2026-03-01T00:01:00Z',
  tries: [
    {
      number: 1,
      at: '2026-03-01T00:00:01Z',
      milliseconds: 12,
      status: 500,
      reason: 'refused',
      answer: 'out of order',
      nextAt: null,
    },
  ],
};

const ANSWERS: Answers = {
  'get /webhooks': () => ({ webhooks: [webhook], eventTypes: ['tier-lost.v1', 'tier-reached.v1'] }),
  'get /webhooks/{webhookId}': () => webhook,
  'get /webhooks/{webhookId}/deliveries': () => ({ items: [delivery], next: null }),
};

const showAt = (address: string, answers: Answers = {}) =>
  show(`/operations/webhooks${address}`, { ...ANSWERS, ...answers }, ['admin']);

const confirm = async (name: string | RegExp) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

test('webhooks are listed, also those that the suite disabled', async () => {
  showAt('', {
    'get /webhooks': () => ({
      webhooks: [{ ...webhook, state: 'disabled', disabledFor: 'gone' }],
      eventTypes: [],
    }),
  });
  const table = await screen.findByRole('table', { name: '事件推送' });
  expect(rowsOf(table)[1]).toEqual(['CRM', 'https://crm.example.com/hook', '1', '停用接收方表示地址已不存在']);
});

test('the secret of a new webhook is shown once', async () => {
  let sent: unknown;
  showAt('', {
    'post /webhooks': ({ body }) => {
      sent = body;
      return { ...webhook, secret: 'whsec_c2VjcmV0' };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '新增推送地址' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('名称'), 'CRM');
  await userEvent.type(within(dialog).getByLabelText('网址'), 'https://crm.example.com/hook');
  await userEvent.click(within(dialog).getByRole('combobox', { name: '事件类型' }));
  await userEvent.click(await screen.findByTitle('tier-reached.v1'));
  await userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }));

  expect(await screen.findByText('whsec_c2VjcmV0')).toBeInTheDocument();
  expect(sent).toEqual({
    name: 'CRM',
    url: 'https://crm.example.com/hook',
    eventTypes: ['tier-reached.v1'],
    state: 'active',
  });
  await userEvent.click(screen.getByRole('button', { name: '已保存' }));
  expect(screen.queryByText('whsec_c2VjcmV0')).not.toBeInTheDocument();
});

test('settings are saved for the version that the dialog opened with', async () => {
  let version = 3;
  let asked: unknown;
  showAt(`/${webhook.webhookId}`, {
    'get /webhooks/{webhookId}': () => ({ ...webhook, version: version++ }),
    'put /webhooks/{webhookId}': ({ header }) => {
      asked = header;
      return webhook;
    },
    'post /webhooks/{webhookId}/ping': () => ({ deliveryId: delivery.deliveryId }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /修\s*改/ }));
  const dialog = await screen.findByRole('dialog');
  // what makes the page behind the dialog read anew
  await userEvent.click(screen.getByRole('button', { name: '发送测试事件', hidden: true }));
  await waitFor(() => expect(version).toBeGreaterThan(4));
  await userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(asked).toEqual({ 'If-Match': '"3"' }));
});

test('the log shows each try, and sends one again', async () => {
  let replayed: unknown;
  showAt(`/${webhook.webhookId}`, {
    'post /webhooks/{webhookId}/deliveries/{deliveryId}/replay': ({ path }) => {
      replayed = path;
      return undefined as never;
    },
  });
  const table = await screen.findByRole('table', { name: '发送记录' });
  await userEvent.click(within(table).getByRole('button', { name: /展开/ }));
  expect(within(table).getByText(/接收方拒绝 · 500 · 12 毫秒/)).toBeInTheDocument();
  expect(within(table).getByText('out of order')).toBeInTheDocument();
  await userEvent.click(within(table).getByRole('button', { name: '再次发送' }));
  expect(replayed).toEqual({ webhookId: webhook.webhookId, deliveryId: delivery.deliveryId });
});

test('what is removed is gone from the list, and nothing asks for it any more', async () => {
  const there = [webhook, { ...webhook, webhookId: '11b0d2f0-0000-4000-8000-000000000001', name: 'ERP' }];
  const asked: string[] = [];
  showAt(`/${webhook.webhookId}`, {
    'get /webhooks': () => ({ webhooks: [...there], eventTypes: [] }),
    'get /webhooks/{webhookId}': () => {
      asked.push(there.includes(webhook) ? 'there' : 'removed');
      return webhook;
    },
    'delete /webhooks/{webhookId}': () => {
      there.shift();
      return undefined as never;
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /删\s*除/ }));
  await confirm(/删\s*除/);

  const table = await screen.findByRole('table', { name: '事件推送' });
  await waitFor(() => expect(rowsOf(table).map(([name]) => name)).toEqual(['名称', 'ERP']));
  expect(asked).toEqual(['there']);
});

test('a secret is renewed once the reader has confirmed it', async () => {
  showAt(`/${webhook.webhookId}`, {
    'post /webhooks/{webhookId}/secret': () => ({ ...webhook, secret: 'whsec_bmV1' }),
    'post /webhooks/{webhookId}/ping': refusal(409, { title: '不行' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '更换密钥' }));
  await confirm('更换密钥');
  expect(await screen.findByText('whsec_bmV1')).toBeInTheDocument();
});
