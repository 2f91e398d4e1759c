import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DECISION, EXPLANATION } from '../testing/customerSamples';
import { LADDER } from '../testing/policySamples';
import { show } from '../testing/show';

const APPEAL: Api.FeedbackView = {
  id: 'c10c1f66-fde7-4f7f-b297-2a7102dcb4d4',
  externalId: 'C-ALICE',
  kind: 'appeal',
  status: 'assigned',
  assignee: 'marketer',
  decisionId: DECISION.decisionId,
  text: '为什么降级？',
  receivedAt: '2026-03-01T00:00:00Z',
  replies: [],
};

const ANSWERS: Answers = {
  'get /feedback/{id}': () => APPEAL,
  'get /customers/{externalId}/standing/history': () => ({ items: [DECISION] }),
};

const showTicket = (answers: Answers = {}) => show(`/feedback/${APPEAL.id}`, { ...ANSWERS, ...answers }, ['agent']);

describe('the feedback desk', () => {
  test('lists what is open first, and filters by the address', async () => {
    const asked: Options<'/feedback'>['query'][] = [];
    const answers: Answers = {
      'get /feedback': ({ query }) => {
        asked.push(query);
        return { items: query?.kind ? [] : [APPEAL], next: null };
      },
    };
    show('/feedback?assignee=me', answers, ['agent']);
    expect(await screen.findByRole('link', { name: APPEAL.text })).toHaveAttribute('href', `/feedback/${APPEAL.id}`);
    expect(asked[0]).toMatchObject({ status: 'open', assignee: 'marketer' });
    await userEvent.click(screen.getByRole('combobox', { name: '按类别筛选' }));
    await userEvent.click(await screen.findByText('申诉', { selector: '.ant-select-item-option-content' }));
    expect(await screen.findByText(/没有符合筛选条件的反馈/)).toBeInTheDocument();
    expect(asked.at(-1)).toMatchObject({ status: 'open', kind: 'appeal' });
  });

  test('has beside an appeal why it was decided, as of then', async () => {
    const asked: Options<'/customers/{externalId}/standing/explanation'>['query'][] = [];
    showTicket({
      'get /customers/{externalId}/standing/explanation': ({ query }) => {
        asked.push(query);
        return EXPLANATION;
      },
    });
    expect(await screen.findByText('降级 · 金牌 → 银牌 · 退款后不再达标')).toBeInTheDocument();
    expect(await screen.findByText('您自2026年2月1日起是金牌会员。')).toBeInTheDocument();
    expect(asked).toEqual([{ asOf: DECISION.occurredAt }]);
  });

  test('keeps an answer in its field that is refused, with the reason there', async () => {
    showTicket({
      'post /feedback/{id}/replies': refusal(400, { errors: [{ field: 'text', reason: 'must be shorter' }] }),
    });
    const field = await screen.findByRole('textbox', { name: '回复' });
    await userEvent.type(field, '已核对');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText('must be shorter')).toBeInTheDocument();
    expect(field).toHaveValue('已核对');
    await waitFor(() => expect(screen.getByText('还没有回复过。')).toBeInTheDocument());
  });

  test('answers and resolves in one go', async () => {
    const { decisionId: _, ...rest } = APPEAL;
    let ticket: Api.FeedbackView = { ...rest, kind: 'complaint' };
    showTicket({
      'get /feedback/{id}': () => ticket,
      'post /feedback/{id}/resolution': ({ body }) => {
        const reply = { id: 'r', text: body?.text ?? '', writtenAt: '2026-03-02T00:00:00Z', author: 'agnes' };
        ticket = { ...ticket, status: 'resolved', replies: [reply] };
        return ticket;
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: '回复' }), '已补发');
    await userEvent.click(screen.getByRole('button', { name: '发送并解决' }));
    expect(await screen.findByText('这条反馈已经解决，不能再回复。')).toBeInTheDocument();
    expect(
      await within(within(screen.getByRole('main')).getByRole('list')).findByText(/agnes 回复/),
    ).toBeInTheDocument();
  });

  test('hands a ticket to a colleague who has opened the desk', async () => {
    const sent: unknown[] = [];
    showTicket({
      'post /feedback/{id}/assignment': ({ body }) => {
        sent.push(body);
        return { ...APPEAL, assignee: 'wang' };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '转给别人' }));
    await userEvent.click(await screen.findByRole('combobox', { name: '转给哪位同事' }));
    await waitFor(() => expect(screen.getAllByRole('option').map((one) => one.textContent)).not.toContain('marketer'));
    await userEvent.click(await screen.findByText('wang', { selector: '.ant-select-item-option-content' }));
    await userEvent.click(screen.getByRole('button', { name: '转交' }));
    await waitFor(() => expect(sent).toEqual([{ assignee: 'wang' }]));
  });

  test('keeps a verdict in its form that the service does not take', async () => {
    showTicket({ 'post /feedback/{id}/resolution': refusal(503) });
    await userEvent.click(await screen.findByRole('radio', { name: '维持原决定' }));
    const field = screen.getByRole('textbox', { name: /告诉客户/ });
    await userEvent.type(field, '核对无误');
    await userEvent.click(screen.getByRole('button', { name: '裁定并告知客户' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '裁定并告知客户' }));
    expect(await screen.findByText('没有发送成功')).toBeInTheDocument();
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue('核对无误');
  });

  test('ends an appeal with a tier that is granted under its own id, and says so to the customer', async () => {
    const sent: unknown[] = [];
    showTicket({
      'get /ladder': () => LADDER,
      'put /customers/{externalId}/overrides/{id}': (options) => {
        sent.push([options.path, options.body]);
        return undefined as never;
      },
      'post /feedback/{id}/resolution': ({ body }) => {
        sent.push(body);
        return { ...APPEAL, status: 'resolved', outcome: 'granted' };
      },
    });
    await userEvent.click(await screen.findByRole('radio', { name: '申诉成立' }));
    await userEvent.type(screen.getByRole('textbox', { name: /告诉客户/ }), '已更正');
    await userEvent.click(screen.getByRole('combobox', { name: '理由' }));
    await userEvent.click(await screen.findByText('数据有误', { selector: '.ant-select-item-option-content' }));
    await userEvent.click(screen.getByRole('button', { name: '裁定并告知客户' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('客户成为金牌');
    await userEvent.click(within(dialog).getByRole('button', { name: '裁定并告知客户' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      [
        { externalId: 'C-ALICE', id: APPEAL.id },
        { tier: 'gold', reason: 'wrong-data', decisionId: DECISION.decisionId },
      ],
      { outcome: 'granted', text: '已更正' },
    ]);
  });
});
