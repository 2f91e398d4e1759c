import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const suspect: Api.SuspectView = {
  quarantineId: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  code: 'data-invalid',
  reason: '数据无效',
  detail: 'data.query 必须是文本',
  defects: [{ field: 'data.query', reason: '必须是文本' }],
  event: '{"id":"e-1","type":"search","subject":"C-BOB","data":{"query":7}}',
  receivedAt: '2026-03-01T00:00:00Z',
  receivedFrom: 'storefront',
  state: 'waiting',
  replayedAt: null,
};

const ANSWERS: Answers = {
  'get /quarantine': () => ({ items: [suspect], next: null }),
  'get /quarantine/counts': () => ({
    counts: [
      {
        code: 'data-invalid',
        reason: '数据无效',
        events: 3,
        waiting: 3,
        putAway: 0,
        newestReceivedAt: '2026-03-01T00:00:00Z',
      },
    ],
  }),
};

const showAt = (address: string, answers: Answers = {}, roles: Role[] = ['admin']) =>
  show(`/operations${address}`, { ...ANSWERS, ...answers }, roles);

const dialog = async () => within(await screen.findByRole('dialog'));

async function openCorrection() {
  await userEvent.click(await screen.findByRole('button', { name: /展开/ }));
  await userEvent.click(screen.getByRole('button', { name: '更正' }));
  return dialog();
}

describe('a quarantined event', () => {
  test('is corrected in its text, and each fault leads to its place', async () => {
    const sent: unknown[] = [];
    let told: Api.SuspectView = suspect;
    showAt('/quarantine', {
      'get /quarantine': () => ({ items: [told], next: null }),
      'post /quarantine/{quarantineId}/correction': ({ body }) => {
        sent.push(body);
        told = {
          ...suspect,
          state: 'replayed',
          replayedAt: '2026-03-02T00:00:00Z',
          correction: { at: '2026-03-02T00:00:00Z', by: 'admin', reason: 'form-only', event: body?.event ?? '' },
          lastTry: {
            at: '2026-03-02T00:00:00Z',
            by: 'admin',
            outcome: 'accepted',
            code: null,
            detail: null,
            defects: [],
          },
        };
        return { outcome: 'accepted', code: null, detail: null, defects: [] };
      },
    });
    const open = await openCorrection();
    const area = open.getByRole<HTMLTextAreaElement>('textbox', { name: '更正后的内容' });
    await userEvent.click(open.getByRole('button', { name: '第 6 行' }));
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('7');
    await userEvent.paste('"red shoes"');
    await userEvent.click(open.getByRole('radio', { name: '只是格式有误，内容没有疑问' }));
    await userEvent.click(open.getByRole('button', { name: '更正并重放' }));
    expect(await open.findByText('已接收')).toBeInTheDocument();
    expect(sent).toHaveLength(1);
    const { event, reason } = sent[0] as Api.CorrectionRequest;
    expect(JSON.parse(event)).toMatchObject({ id: 'e-1', data: { query: 'red shoes' } });
    expect(reason).toBe('form-only');
    await userEvent.click(open.getByRole('button', { name: '完成' }));
    expect(await screen.findByText(/^admin 于 .* 更正：只是格式有误/)).toBeInTheDocument();
  });

  test('that is still wrong shows what is wrong now, and can be corrected on', async () => {
    showAt('/quarantine', {
      'post /quarantine/{quarantineId}/correction': () => ({
        outcome: 'refused',
        code: 'time-in-future',
        detail: 'time 太早',
        defects: [{ field: 'subject', reason: '必须给出' }],
      }),
    });
    const open = await openCorrection();
    await userEvent.click(open.getByRole('button', { name: '更正并重放' }));
    expect(await open.findByText('仍被拒绝')).toBeInTheDocument();
    const faults = within(open.getByRole('list', { name: '有误之处' }));
    expect(faults.getByText('subject')).toBeInTheDocument();
    expect(faults.queryByText('data.query')).not.toBeInTheDocument();
    expect(open.getByRole('button', { name: '更正并重放' })).toBeEnabled();
  });

  test('says why a correction is of another event', async () => {
    showAt('/quarantine', {
      'post /quarantine/{quarantineId}/correction': refusal(409, { title: '更正必须沿用原事件的编号和来源' }),
    });
    const open = await openCorrection();
    await userEvent.click(open.getByRole('button', { name: '更正并重放' }));
    expect(await open.findByText('更正必须沿用原事件的编号和来源')).toBeInTheDocument();
  });

  test('is not for agents to correct or replay', async () => {
    showAt('/quarantine?code=data-invalid', {}, ['agent']);
    await userEvent.click(await screen.findByRole('button', { name: /展开/ }));
    expect(screen.queryByRole('button', { name: '更正' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重放这个原因的全部' })).not.toBeInTheDocument();
  });
});

describe('all of a reason', () => {
  const confirm = async () => userEvent.click((await dialog()).getByRole('button', { name: '重放这个原因的全部' }));

  test('are replayed batch by batch, and counted', async () => {
    const asked: unknown[] = [];
    showAt('/quarantine?code=data-invalid', {
      'post /quarantine/replays': ({ body }) => {
        asked.push(body);
        return asked.length === 1
          ? { tried: 50, accepted: 40, duplicates: 1, refused: 9, next: '77' }
          : { tried: 2, accepted: 2, duplicates: 0, refused: 0, next: null };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '重放这个原因的全部' }));
    await confirm();
    expect(await screen.findByText('处理了 52 条：接收 42，早已接收 1，仍被拒绝 9')).toBeInTheDocument();
    expect(asked).toEqual([{ code: 'data-invalid' }, { code: 'data-invalid', after: '77' }]);
  });

  test('end where a batch fails, with what was done before', async () => {
    let batches = 0;
    showAt('/quarantine?code=data-invalid', {
      'post /quarantine/replays': () => {
        batches++;
        return batches === 1
          ? { tried: 50, accepted: 50, duplicates: 0, refused: 0, next: '77' }
          : refusal(409, { title: '未接收任何事件' })();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '重放这个原因的全部' }));
    await confirm();
    expect(await screen.findByText('未接收任何事件')).toBeInTheDocument();
    expect(screen.getByText('处理了 50 条：接收 50，早已接收 0，仍被拒绝 0')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '重放这个原因的全部' })).toBeEnabled();
  });
});

test('the senders are shown with what is refused of them', async () => {
  const asked: Options<'/events/senders'>['query'][] = [];
  showAt('/senders', {
    'get /events/senders': ({ query }) => {
      asked.push(query);
      return {
        since: '2026-02-23',
        senders: [
          {
            sender: 'storefront',
            accepted: 1200,
            duplicates: 3,
            refused: 7,
            newestAt: '2026-03-01T00:00:00Z',
            refusals: [{ code: 'data-invalid', reason: '数据无效', events: 7 }],
            types: [{ type: 'order.paid', accepted: 1200, duplicates: 3, refused: 7 }],
          },
          {
            sender: 'rung:staff',
            accepted: 1,
            duplicates: 0,
            refused: 0,
            newestAt: '2026-03-01T00:00:00Z',
            refusals: [],
            types: [],
          },
        ],
      };
    },
  });
  const table = await screen.findByRole('table', { name: '发送方' });
  expect(rowsOf(table)[1]?.slice(1, 5)).toEqual(['storefront', '1,200', '3', '7']);
  expect(within(table).getByText('工作人员')).toBeInTheDocument();
  await userEvent.click(within(table).getAllByRole('button', { name: /展开/ })[0] as HTMLElement);
  expect(screen.getByRole('link', { name: '数据无效' })).toHaveAttribute(
    'href',
    expect.stringContaining('/operations/quarantine?code=data-invalid'),
  );
  expect(screen.getByText('order.paid')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '最近 30 天' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ days: 30 }));
});
