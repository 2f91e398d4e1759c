import type { Api, Options, Role } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { EXTENSION } from '../testing/accountSamples';
import { LADDER } from '../testing/policySamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const showTo = (
  role: Role,
  address = '/points/extensions/7',
  one: Partial<Api.ExtensionView> = {},
  more: Answers = {},
) =>
  show(
    address,
    {
      'get /ladder': () => LADDER,
      'get /points/extensions': () => ({ items: [{ ...EXTENSION, ...one }], next: null }),
      'get /points/extensions/{number}': () => ({ ...EXTENSION, ...one }),
      ...more,
    },
    [role],
  );
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

describe('extensions', () => {
  test('are listed with whom they are for and what they cost', async () => {
    showTo('approver', '/points/extensions');
    const table = await screen.findByRole('table', { name: '延长有效期' });
    await screen.findByText('金牌客户，其中 40 位有相关积分');
    expect(rowsOf(table)[1]).toEqual([
      '延期批次 7草稿系统故障补偿',
      '金牌客户，其中 40 位有相关积分',
      '2026年12月31日',
      '5,000',
      '1,200',
      '¥12.00',
      'mary',
    ]);
    expect(screen.getByText('起草延期由权益经理, 管理员负责。')).toBeInTheDocument();
  });

  test('are drafted for named customers; who is unknown is named at the field', async () => {
    const sent: Options<'/points/extensions', 'post'>['body'][] = [];
    const errors = [
      { field: 'externalIds[1]', reason: '没有该客户' },
      { field: 'until', reason: '不能晚于 2029-03-01' },
    ];
    showTo(
      'benefits-manager',
      '/points/extensions',
      {},
      {
        'post /points/extensions': async (options) => {
          sent.push(options.body);
          // the field is edited while the request is out
          fireEvent.change(screen.getByLabelText('客户编号'), { target: { value: 'C-1\nC-7\nC-9' } });
          await new Promise((resolve) => setTimeout(resolve, 100));
          return refusal(422, { errors })();
        },
      },
    );
    await press('起草延期…');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByText('指定客户'));
    fireEvent.change(await within(dialog).findByLabelText('客户编号'), { target: { value: 'C-1\nC-9' } });
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '故障' } });
    await until(dialog, '2026-12-31');
    await userEvent.click(within(dialog).getByRole('button', { name: '计算成本并存为草稿' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      comment: '故障',
      until: '2026-12-31',
      reinstateSince: null,
      tier: null,
      externalIds: ['C-1', 'C-9'],
    });
    expect(await screen.findByText('C-9: 没有该客户')).toHaveClass('ant-form-item-explain-error');
    expect(screen.getByText('不能晚于 2029-03-01')).toHaveClass('ant-form-item-explain-error');
  });

  test('need a reason and a last day', async () => {
    showTo('admin', '/points/extensions');
    await press('起草延期…');
    await press('计算成本并存为草稿');
    await waitFor(() => expect(screen.getAllByText('请填写')).toHaveLength(3));
  });
});

describe('an extension', () => {
  test('is approved by somebody else, who reads its cost; then it runs', async () => {
    const asked: Options<'/points/extensions/{number}/approval', 'post'>[] = [];
    let now: Partial<Api.ExtensionView> = {};
    showTo(
      'approver',
      undefined,
      {},
      {
        'get /points/extensions/{number}': () => ({ ...EXTENSION, ...now }),
        'post /points/extensions/{number}/approval': (options) => {
          asked.push(options);
          now = { state: 'running', approver: 'li', doneFor: 10, extended: 1_000, reinstated: 300 };
          return { ...EXTENSION, ...now };
        },
      },
    );
    await press('批准…');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('¥12.00');
    expect(dialog).toHaveTextContent('系统故障补偿');
    await userEvent.click(within(dialog).getByRole('button', { name: '批准这份内容' }));
    expect(await screen.findByText('10 位，共 40 位')).toBeInTheDocument();
    expect(screen.getByText('1,000')).toBeInTheDocument();
    expect(screen.getByText(/正在后台逐位执行/)).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ path: { number: 7 }, header: { 'If-Match': `"${EXTENSION.hash}"` } });
  });

  test('that cannot be done for somebody says so', async () => {
    showTo('approver', undefined, { state: 'running', approver: 'li', doneFor: 39, failing: 1 });
    expect(await screen.findByText(/有 1 位客户没有执行成功/)).toBeInTheDocument();
  });

  test('is not approved by who drafted it', async () => {
    showTo('admin', undefined, { writers: ['marketer'] });
    expect(await screen.findByText('您起草的批次要由别人批准。')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '批准…' })).toBeDisabled();
  });

  test('tells who may not approve it who can, and is withdrawn by who may', async () => {
    const withdrawn: number[] = [];
    showTo(
      'benefits-manager',
      undefined,
      {},
      {
        'delete /points/extensions/{number}': ({ path }) => {
          withdrawn.push(path.number);
          return undefined;
        },
      },
    );
    expect(await screen.findByText('批准延期由审批人, 管理员负责。')).toBeInTheDocument();
    await press(/撤\s*回/);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /撤\s*回/ }));
    await waitFor(() => expect(withdrawn).toEqual([7]));
  });

  test('whose points have changed meanwhile is refused with the reason', async () => {
    const title = '计划或相关积分在起草之后已有变化，请重新起草';
    showTo('approver', undefined, {}, { 'post /points/extensions/{number}/approval': refusal(409, { title }) });
    await press('批准…');
    await press('批准这份内容');
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  test('that is done says what it changed, and gives back nothing where nothing was asked for', async () => {
    const plan = { ...EXTENSION.plan, tier: null, reinstateSince: null };
    showTo('approver', undefined, { state: 'done', approver: 'li', doneFor: 40, extended: 4_900, plan });
    expect(await screen.findByText('40 位，共 40 位')).toBeInTheDocument();
    expect(screen.getByText('指定的客户，其中 40 位有相关积分')).toBeInTheDocument();
    expect(screen.getByText('不补回')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '批准…' })).not.toBeInTheDocument();
  });

  test('is read in English', async () => {
    showTo('approver');
    await screen.findByText('补回的积分');
    await speak('en');
    expect(await screen.findByText('Points given back')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Extension 7' })).toBeInTheDocument();
  });
});

/** A date is typed as it is kept. */
async function until(dialog: HTMLElement, day: string): Promise<void> {
  const field = await within(dialog).findByLabelText('延长到');
  await userEvent.click(field);
  await userEvent.type(field, `${day}{Enter}`);
}
