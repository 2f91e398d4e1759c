import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BATCH, COUPON_OF_ALICE, FIGURES } from '../testing/shopSamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const batches = () => ({ items: [BATCH], next: null });
const none = () => ({ items: [], next: null });
const page = (batch: Partial<Api.BatchView> = {}): Answers => ({
  'get /coupon-batches/{id}': () => ({ ...BATCH, ...batch }),
  'get /coupon-batches/{id}/figures': () => FIGURES,
  'get /coupon-batches/{id}/codes': none,
  'get /coupon-batches/{id}/campaigns': none,
});
const at = `/benefits/coupons/${BATCH.id}`;
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async (name: RegExp | string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));

describe('the batches of coupons', () => {
  test('are listed with terms, days and what was issued', async () => {
    show('/benefits/coupons', { 'get /coupon-batches': batches }, ['analyst']);
    const [, row] = rowsOf(await screen.findByRole('table', { name: '优惠券批次' }));
    expect(row?.slice(1)).toEqual(['满减满 ¥100.00 减 ¥10.00', '发放后 7 天', '3，共 100', '发放中']);
    expect(screen.getByText('新建优惠券批次由权益经理, 管理员负责。')).toBeInTheDocument();
    expect(screen.queryByText('查询券码')).not.toBeInTheDocument();
  });

  test('that are none say so', async () => {
    show('/benefits/coupons', { 'get /coupon-batches': none });
    expect(await screen.findByText('还没有优惠券批次')).toBeInTheDocument();
  });

  test('are drafted with the fields of their kind, all faults told', async () => {
    const sent: Options<'/coupon-batches', 'post'>[] = [];
    const refuse = refusal(422, {
      errors: [
        { field: 'terms.value.amount', reason: '必须大于 0' },
        { field: 'total', reason: '必须大于 0 个' },
      ],
    });
    const draft = (options: Options<'/coupon-batches', 'post'>) => {
      sent.push(options);
      return refuse();
    };
    show('/benefits/coupons', { 'get /coupon-batches': none, 'post /coupon-batches': draft }, ['benefits-manager']);
    await press('新建批次');
    await screen.findByRole('dialog');
    fill(/中文名称/, '满百减十');
    fill(/英文名称/, 'Ten off');
    fill(/中文说明/, '条款');
    fill(/英文说明/, 'Terms');
    fill(/使用门槛/, '100');
    fill(/减免金额/, '0');
    fill(/有效天数/, '7');
    await inDialog(/保\s*存/);
    expect(await screen.findByText('必须大于 0')).toHaveClass('ant-form-item-explain-error');
    expect(screen.getByText('必须大于 0 个')).toHaveClass('ant-form-item-explain-error');
    expect(sent[0]?.body).toMatchObject({
      kind: 'threshold',
      codes: 'generated',
      terms: { threshold: { amount: '100', currency: 'CNY' }, value: { amount: '0', currency: 'CNY' } },
      validDays: 7,
      validFrom: null,
      perCustomer: 1,
      total: null,
    });
  });

  test('without what is missing are sent all the same, so that all faults are told at once', async () => {
    const refuse = refusal(422, { errors: [{ field: 'total', reason: '必须大于 0 个' }] });
    show('/benefits/coupons', { 'get /coupon-batches': none, 'post /coupon-batches': refuse }, ['benefits-manager']);
    await press('新建批次');
    await screen.findByRole('dialog');
    fill(/中文名称/, '满百减十');
    await inDialog(/保\s*存/);
    expect(await screen.findByText('必须大于 0 个')).toHaveClass('ant-form-item-explain-error');
    expect(screen.getAllByText('请填写').length).toBeGreaterThan(0);
  });
});

describe('a code', () => {
  test('leads to who has it, and the coupon is taken back with a reason', async () => {
    const sent: Options<'/customers/{externalId}/coupons/{id}/withdrawal', 'post'>[] = [];
    const found = {
      code: COUPON_OF_ALICE.code,
      free: false,
      batchId: BATCH.id,
      batch: '满百减十',
      holders: [{ externalId: 'C-ALICE', coupon: COUPON_OF_ALICE }],
    };
    const answers: Answers = {
      'get /coupon-batches': batches,
      'get /coupons/{code}': ({ path }) => (path.code === 'abcdefgh' ? found : refusal(404)()),
      'post /customers/{externalId}/coupons/{id}/withdrawal': (options) => {
        sent.push(options);
        return { ...COUPON_OF_ALICE, state: 'withdrawn' };
      },
    };
    show('/benefits/coupons', answers, ['agent']);
    await userEvent.type(await screen.findByLabelText('券码'), 'abcdefgh{Enter}');
    expect(await screen.findByRole('link', { name: 'C-ALICE' })).toBeInTheDocument();
    await press('收回券码 ABCD-EFGH');
    await inDialog(/收\s*回/);
    expect(await screen.findByText('请填写')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByLabelText('原因'));
    await userEvent.click(await screen.findByTitle('发放有误'));
    await inDialog(/收\s*回/);
    await waitFor(() =>
      expect(sent.map(({ path, body }) => [path.id, body])).toEqual([[COUPON_OF_ALICE.id, { reason: 'mistake' }]]),
    );
  });

  test('that nobody knows is said not to be there', async () => {
    show('/benefits/coupons', { 'get /coupon-batches': none, 'get /coupons/{code}': refusal(404) }, ['agent']);
    await userEvent.type(await screen.findByLabelText('券码'), 'nope{Enter}');
    expect(await screen.findByText('没有券码 nope')).toBeInTheDocument();
  });
});

describe('the page of a batch', () => {
  test('tells what became of its coupons', async () => {
    show(at, page(), ['analyst']);
    expect(await screen.findByText('退还次数')).toBeInTheDocument();
    const figures = [...document.querySelectorAll('.ant-statistic')].map((one) => one.textContent);
    expect(figures).toEqual([
      '已发放9',
      '可用4',
      '锁定中1',
      '已使用2',
      '退还次数3',
      '已过期1',
      '已收回1',
      '券码总数20',
      '未发券码11',
    ]);
    expect(screen.queryByRole('button', { name: '生成券码…' })).not.toBeInTheDocument();
  });

  test('is opened after asking once more, and gives no coupons before', async () => {
    const opened: string[] = [];
    const open = ({ path }: Options<'/coupon-batches/{id}/opening', 'post'>) => {
      opened.push(path.id);
      return BATCH;
    };
    show(at, { ...page({ state: 'draft' }), 'post /coupon-batches/{id}/opening': open }, ['admin']);
    await press('开始发放…');
    expect(screen.queryByRole('button', { name: '发给客户…' })).not.toBeInTheDocument();
    await inDialog('开始发放');
    await waitFor(() => expect(opened).toEqual([BATCH.id]));
  });

  test('gives one to each of a customer group, and tells who got none', async () => {
    const sent: Options<'/coupon-batches/{id}/campaigns/{campaign}', 'put'>[] = [];
    const campaign: Api.CampaignView = {
      campaign: 'spring',
      author: 'mary',
      begunAt: '2026-03-01T00:00:00Z',
      customers: 3,
      issued: 1,
      waiting: 0,
      failing: 0,
      refused: [{ reason: 'customer-limit', detail: '该客户领取的数量已达上限', customers: 2 }],
    };
    const answers: Answers = {
      ...page(),
      'get /coupon-batches/{id}/campaigns': () => ({ items: [campaign], next: null }),
      'get /ladder': () => ({ tiers: [] }),
      'get /groups': () => ({ groups: [{ groupId: 'g1', name: '新客' }] }),
      'get /groups/{groupId}/members': ({ query }: Options<'/groups/{groupId}/members'>) =>
        query?.after === undefined
          ? { items: [{ externalId: 'C-ALICE' }], next: 'more' }
          : { items: [{ externalId: 'C-BOB' }], next: null },
      'put /coupon-batches/{id}/campaigns/{campaign}': (
        options: Options<'/coupon-batches/{id}/campaigns/{campaign}', 'put'>,
      ) => {
        sent.push(options);
        return undefined;
      },
    } as unknown as Answers;
    show(at, answers, ['marketer']);
    const [, row] = rowsOf(await screen.findByRole('table', { name: '营销活动' }));
    expect(row?.slice(2)).toEqual(['3', '1', '0', '该客户领取的数量已达上限: 2']);
    await press('发给一群客户…');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/营销活动/), { target: { value: 'spring' } });
    await userEvent.click(screen.getByLabelText('客户分组'));
    await userEvent.click(await screen.findByRole('combobox', { name: '客户分组' }));
    await userEvent.click(await screen.findByTitle('新客'));
    await inDialog(/发\s*放/);
    await waitFor(() =>
      expect(sent.map(({ path, body }) => [path.campaign, body])).toEqual([
        ['spring', { tier: null, externalIds: ['C-ALICE', 'C-BOB'] }],
      ]),
    );
  });

  test('gives a coupon by hand, the same one when it is sent again', async () => {
    const sent: Options<'/coupon-batches/{id}/coupons', 'post'>[] = [];
    const refuse = refusal(409, { title: '无法发放', detail: '该客户领取的数量已达上限' });
    const give = (options: Options<'/coupon-batches/{id}/coupons', 'post'>) => {
      sent.push(options);
      return refuse();
    };
    show(at, { ...page(), 'post /coupon-batches/{id}/coupons': give }, ['agent']);
    await press('发给客户…');
    await screen.findByRole('dialog');
    fill(/客户/, 'C-ALICE ');
    await inDialog(/发\s*放/);
    expect(await screen.findByText('该客户领取的数量已达上限')).toBeInTheDocument();
    await inDialog(/发\s*放/);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.body).toEqual({ externalId: 'C-ALICE' });
    expect(sent[1]?.header['Idempotency-Key']).toBe(sent[0]?.header['Idempotency-Key']);
  });

  test('takes codes in from a file and tells the faults by line', async () => {
    const sent: Blob[] = [];
    const answers: Answers = {
      ...page({ content: { ...BATCH.content, codes: 'imported' } }),
      'post /coupon-batches/{id}/code-imports': ({ body }) => {
        sent.push(body);
        return { added: 1, present: 0, refusals: 1, refused: [{ line: 2, code: 'too-short', reason: '券码太短' }] };
      },
    };
    show(at, answers, ['benefits-manager']);
    await press('导入券码…');
    // jsdom's files cannot be read
    const text = async () => 'SPRING-0001\nA\n';
    const file = Object.assign(new File([], 'codes.csv'), { text });
    fireEvent.change(await screen.findByTestId('codes'), { target: { files: [file] } });
    expect(await screen.findByText('新增 1 个，原已存在 0 个')).toBeInTheDocument();
    expect(rowsOf(screen.getByRole('table', { name: '没有导入的行' }))[1]).toEqual(['2', '券码太短']);
    expect(sent.map(({ type }) => type)).toEqual(['text/csv']);
  });

  test('of a benefit is left to the benefit', async () => {
    show(at, page({ benefit: 'coupon', issued: null }), ['admin']);
    expect(await screen.findByText(/随权益发放和收回/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '停止发放…' })).not.toBeInTheDocument();
  });
});
