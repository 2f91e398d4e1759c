import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { HELD } from '../../testing/benefitSamples';
import { show } from '../../testing/show';
import { rowsOf } from '../../testing/tables';

const LISTED: Api.BenefitUseView = {
  useId: '2f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  code: HELD.code,
  name: HELD.name,
  reference: 'O-1',
  usedAt: '2026-03-02T04:00:00Z',
  takenBackAt: null,
};
const { useId, code, reference, usedAt } = LISTED;
const USE: Api.UseView = { useId, id: HELD.id, code, reference, usedAt, left: 0 };

type Use = Options<'/customers/{externalId}/benefits/{code}/uses', 'post'>;

const showTab = (answers: Answers = {}) =>
  show(
    '/customers/C-ALICE?tab=benefits',
    {
      'get /customers/{externalId}/benefits': () => ({ items: [HELD], next: null }),
      'get /customers/{externalId}/benefits/uses': () => ({ items: [], next: null }),
      ...answers,
    },
    ['agent'],
  );

const dialogOfUse = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '登记使用十元券' }));
  return screen.findByRole('dialog');
};

describe("a customer's benefits", () => {
  test('say which tier gives them and what is left', async () => {
    showTab();
    const [, row] = rowsOf(await screen.findByRole('table', { name: '现有权益' }));
    expect(row?.slice(0, 5)).toEqual([
      '十元券十元券的条款',
      'gold',
      '2026年2月1日 08:00:00',
      '随等级',
      '剩 1 次，共 2 次每月 2 次',
    ]);
  });

  test('that multiply points are used by nobody', async () => {
    showTab({
      'get /customers/{externalId}/benefits': () => ({
        items: [{ ...HELD, kind: 'points-multiplier', quota: null, left: null }],
        next: null,
      }),
    });
    expect(await screen.findByText('十元券的条款')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '登记使用十元券' })).not.toBeInTheDocument();
  });

  test('are used once, and the use is listed and can be undone', async () => {
    const sent: Use[] = [];
    const undone: unknown[] = [];
    showTab({
      'get /customers/{externalId}/benefits/uses': () => ({
        items: sent.map(() => ({ ...LISTED, takenBackAt: undone.length > 0 ? '2026-03-02T05:00:00Z' : null })),
        next: null,
      }),
      'post /customers/{externalId}/benefits/{code}/uses': (use) => {
        sent.push(use);
        return USE;
      },
      'delete /customers/{externalId}/benefits/{code}/uses/{useId}': ({ path }) => void undone.push(path),
    });
    expect(await screen.findByText('这位客户还没有用过权益')).toBeInTheDocument();
    const dialog = await dialogOfUse();
    await userEvent.type(within(dialog).getByLabelText(/用在哪里/), 'O-1');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记使用' }));
    await userEvent.click(await screen.findByRole('button', { name: '撤销十元券的这次使用' }));
    await waitFor(() => expect(undone).toEqual([{ externalId: 'C-ALICE', code: HELD.code, useId }]));
    expect(sent.map(({ path, body }) => [path.code, body])).toEqual([[HELD.code, { reference: 'O-1' }]]);
    await screen.findByText('已撤销');
    const [, row] = rowsOf(screen.getByRole('table', { name: '权益使用记录' }));
    expect(row).toEqual(['十元券', '2026年3月2日 12:00:00', 'O-1', '已撤销']);
  });

  test('sent again after a failure are the same use', async () => {
    const keys: unknown[] = [];
    const refuse = refusal(503);
    showTab({
      'post /customers/{externalId}/benefits/{code}/uses': ({ header }) => {
        keys.push(header['Idempotency-Key']);
        return keys.length === 1 ? refuse() : USE;
      },
    });
    const dialog = await dialogOfUse();
    await userEvent.click(within(dialog).getByRole('button', { name: '登记使用' }));
    await waitFor(() => expect(keys).toHaveLength(1));
    await userEvent.click(within(dialog).getByRole('button', { name: '登记使用' }));
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });

  test('that are used up are not offered', async () => {
    const spent = { ...HELD, left: 0, used: 2 };
    showTab({ 'get /customers/{externalId}/benefits': () => ({ items: [spent], next: null }) });
    expect(await screen.findByRole('button', { name: '登记使用十元券' })).toBeDisabled();
    expect(screen.getByText('本周期已用完')).toBeInTheDocument();
  });

  test('are said to be none, with what is missing', async () => {
    showTab({ 'get /customers/{externalId}/benefits': () => ({ items: [], next: null }) });
    expect(await screen.findByText('这位客户现在没有权益')).toBeInTheDocument();
  });
});
