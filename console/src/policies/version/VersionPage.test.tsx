import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DIFF, DRAFT, LADDER, TRIAL } from '../../testing/policySamples';
import { show } from '../../testing/show';

function answers(policy: Api.PolicyView, more: Answers = {}): Answers {
  return {
    'get /ladder': () => LADDER,
    'get /policies': () => ({ items: [policy], next: null }),
    'get /policies/{version}': () => policy,
    'get /policies/{version}/diff': () => DIFF,
    'get /policies/{version}/dry-run': () => TRIAL,
    ...more,
  };
}

const APPROVED: Api.PolicyView = { ...DRAFT, state: 'APPROVED', approver: 'paul', approvedAt: '2026-03-01T06:00:00Z' };
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('a version', () => {
  test('says in words what it changes, and in the words of the service what this page has none for', async () => {
    show('/policies/3', answers(DRAFT));
    const changes = await screen.findByRole('list', { name: '改动' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['金牌 · 进入门槛8,000 → 9,600+20%更严', '新增生命周期']);
  });

  test('that does not exist is said not to', async () => {
    show('/policies/9', { 'get /policies/{version}': refusal(404) });
    expect(await screen.findByText('没有这个版本')).toBeInTheDocument();
  });
});

describe('approval', () => {
  test('is of the text that was read', async () => {
    const sent: unknown[] = [];
    const approval = ({ header }: Options<'/policies/{version}/approval', 'post'>) => {
      sent.push(header['If-Match']);
      return {
        version: 3,
        state: 'APPROVED' as const,
        approver: 'marketer',
        approvedAt: '2026-03-01T06:00:00Z',
        hash: DRAFT.hash,
      };
    };
    show('/policies/3', answers(DRAFT, { 'post /policies/{version}/approval': approval }), ['approver']);
    await press('批准…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('金牌 · 进入门槛')).toBeInTheDocument();
    expect(within(dialog).getByText('100 位客户中，升级 0 位，降级 2 位')).toBeInTheDocument();
    expect(within(dialog).getByText('a1b2c3d4e5f60718')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '批准这份内容' }));
    await waitFor(() => expect(sent).toEqual([`"${DRAFT.hash}"`]));
  });

  test('of one that was changed meanwhile asks to look again', async () => {
    show('/policies/3', answers(DRAFT, { 'post /policies/{version}/approval': refusal(412) }), ['approver']);
    await press('批准…');
    await screen.findByText('金牌 · 进入门槛', { selector: '[role=dialog] *' });
    await press('批准这份内容');
    expect(await screen.findByText(/有人修改了内容/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '批准这份内容' })).toBeDisabled();
  });

  test("of one's own work is refused before it is tried", async () => {
    const own = { ...DRAFT, writers: ['mary', 'marketer'] };
    show('/policies/3', answers(own), ['approver', 'marketer']);
    expect(await screen.findByRole('button', { name: '批准…' })).toBeDisabled();
    expect(screen.getByText(/不能批准自己的策略/)).toBeInTheDocument();
  });

  test('is not shown to who may not, with who can', async () => {
    show('/policies/3', answers(DRAFT), ['marketer']);
    expect(await screen.findByText('批准策略由审批人负责。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '批准…' })).not.toBeInTheDocument();
  });
});

describe('publication', () => {
  const tooSoon = refusal(422, {
    type: 'urn:problem:notice-too-short',
    earliest: '2026-12-06T08:43:41Z',
    harder: ['ladder[gold].enter'],
  });

  test('with too short a notice says what is harder, and goes on from the earliest time', async () => {
    const sent: Options<'/policies/{version}/publication', 'post'>['body'][] = [];
    let first = true;
    const publication = ({ body }: Options<'/policies/{version}/publication', 'post'>) => {
      sent.push(body);
      if (first) {
        first = false;
        return tooSoon();
      }
      return {
        version: 3,
        state: 'PUBLISHED' as const,
        effectiveAt: '2026-12-06T09:00:00Z',
        publishedAt: '2026-03-01T06:00:00Z',
        publisher: 'marketer',
        noticeWaivedBecause: null,
      };
    };
    show('/policies/3', answers(APPROVED, { 'post /policies/{version}/publication': publication }), ['marketer']);
    await waitFor(() => expect(screen.getByRole('button', { name: '发布…' })).toBeEnabled());
    await press('发布…');
    expect(screen.queryByText('免除公告期')).not.toBeInTheDocument();
    await press('现在发布并生效');
    expect(await screen.findByText('金牌 · 进入门槛', { selector: '.problem li' })).toBeInTheDocument();
    await press('改为 2026年12月6日 17:00:00 生效');
    await press('发布，2026年12月6日 17:00:00 生效');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ effectiveAt: '2026-12-06T09:00:00.000Z', notice: null, reason: null });
  });

  test('waits for a dry run of this very text', async () => {
    const other = { ...TRIAL, policyHash: 'another' };
    show('/policies/3', answers(APPROVED, { 'get /policies/{version}/dry-run': () => other }), ['marketer']);
    expect(await screen.findByText(/发布前须试算这份内容/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '发布…' })).toBeDisabled();
  });

  test('without notice takes an administrator and a reason', async () => {
    show('/policies/3', answers(APPROVED), ['admin']);
    await waitFor(() => expect(screen.getByRole('button', { name: '发布…' })).toBeEnabled());
    await press('发布…');
    await userEvent.click(await screen.findByRole('checkbox', { name: '免除公告期' }));
    expect(screen.getByRole('button', { name: '现在发布并生效' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /免除的理由/ }), '无人降级');
    expect(screen.getByRole('button', { name: '现在发布并生效' })).toBeEnabled();
  });
});
