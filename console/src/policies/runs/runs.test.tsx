import type { Api } from '@rung/client';
import { refusal } from '@rung/client/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LADDER } from '../../testing/policySamples';
import { show } from '../../testing/show';
import { rowsOf } from '../../testing/tables';

const REFRESH: Api.Refresh = {
  id: 7,
  night: '2026-03-01',
  baseVersion: 2,
  state: 'PUBLISHED',
  startedBy: 'refresh',
  startedAt: '2026-03-01T18:00:00Z',
  finishedAt: '2026-03-01T18:00:09Z',
  progress: null,
  version: 3,
  effectiveAt: '2026-03-08T18:00:09Z',
  report: {
    customers: 100,
    unpaired: 0,
    thresholds: [
      { tier: 'gold', enter: { before: 8000, after: 8800 }, keep: { before: 6400, after: 7040 }, held: 'move' },
    ],
    rfm: null,
    overtakes: [],
  },
};

const stored = { tier: 'gold', growthValue: 9000, orders: 3, spend: 9000, fingerprint: 1 };
const RECONCILIATION: Api.Reconciliation = {
  id: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  night: null,
  policyVersion: 2,
  state: 'DONE',
  startedBy: 'admin',
  startedAt: '2026-03-01T18:00:00Z',
  finishedAt: '2026-03-01T18:00:09Z',
  progress: null,
  checked: 100,
  differing: 1,
  unpaired: 0,
  log: { sampled: 20, recounted: 20, leftOut: 0, differing: 0 },
  examples: [
    {
      kind: 'features',
      customerId: '0c6f2f0e-6f0b-4ac8-9f0f-0a4f9c1b2d3e',
      fields: ['tier', 'growthValue'],
      stored,
      recomputed: { ...stored, tier: 'regular', growthValue: 90 },
    },
  ],
};

describe('refreshes', () => {
  test('say what moved, and what held it', async () => {
    show('/policies/refreshes', {
      'get /ladder': () => LADDER,
      'get /policies/refreshes': () => ({ items: [REFRESH], next: null }),
    });
    const table = await screen.findByRole('table', { name: '参数刷新' });
    expect(rowsOf(table)[1]).toContain('2026年3月2日 02:00:00夜间自动');
    await userEvent.click(screen.getByRole('button', { name: /展开/ }));
    expect(await screen.findByText('受单次最大变动限制')).toBeInTheDocument();
    expect(screen.getByText(/8,000 → 8,800\s+\+10%/)).toBeInTheDocument();
  });

  test('that are not due say when', async () => {
    show(
      '/policies/refreshes',
      {
        'get /policies/refreshes': () => ({ items: [], next: null }),
        'post /policies/refreshes': refusal(409, {
          type: 'urn:problem:refresh-not-due',
          title: '尚未到下次刷新的时间',
          due: '2026-04-01',
        }),
      },
      ['admin'],
    );
    expect(await screen.findByText(/还没有刷新过/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /现在刷新/ }));
    const question = within(await screen.findByRole('dialog'));
    await userEvent.click(question.getByRole('button', { name: '现在刷新' }));
    expect(await screen.findByText('下次最早在 2026年4月1日。')).toBeInTheDocument();
  });
});

describe('reconciliations', () => {
  test('show what is stored and what should be', async () => {
    show('/policies/reconciliations', {
      'get /ladder': () => LADDER,
      'get /reconciliations': () => ({ items: [RECONCILIATION], next: null }),
    });
    expect(await screen.findByText('有差异')).toBeInTheDocument();
    expect(screen.getByText('对账由管理员负责。')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /展开/ }));
    expect(await screen.findByText('金牌 · 9,000')).toBeInTheDocument();
    expect(screen.getByText('普通 · 90')).toBeInTheDocument();
  });
});
