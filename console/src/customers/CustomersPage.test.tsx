import type { Options } from '@rung/client';
import type { Answers } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LADDER } from '../testing/policySamples';
import { ALICE, row } from '../testing/samples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

type Query = Options<'/standings'>['query'];

const PLAIN = {
  tier: '',
  rfmType: '',
  lifecycle: '',
  churn: '',
  memberStatus: '',
  sort: 'growthValue',
  after: undefined,
  limit: 20,
};

/** Three pages of one customer each, that remember what was asked for. */
function threePages() {
  const asked: Query[] = [];
  const answers: Answers = {
    'get /standings': ({ query }) => {
      asked.push(query);
      const at = Number(query?.after ?? 0);
      return {
        items: [{ ...row(`C-${at}`), rfmType: 'important-value', lifecycle: 'mature', churn: 'high' }],
        next: at < 2 ? String(at + 1) : null,
      };
    },
  };
  return { answers, asked };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('the list of customers', () => {
  test('shows what each is worth', async () => {
    show('/customers', threePages().answers);
    expect(rowsOf(await screen.findByRole('table', { name: '客户列表' }))).toEqual([
      ['客户编号', '等级', '会员状态', '成长值', '消费额', '订单', 'RFM 类型', '生命周期', '流失风险', '最近活动'],
      ['C-0', '金牌', '会员', '9,480', '¥8,860.50', '24', '重要价值客户', '成熟期', '高', '2026年2月24日 18:00:00'],
    ]);
    expect(screen.getByRole('link', { name: 'C-0' })).toHaveAttribute('href', '/customers/C-0');
  });

  test('is walked forwards to its end and back to its start', async () => {
    const { answers } = threePages();
    show('/customers', answers);
    await screen.findByText('C-0');
    expect(button('上一页')).toBeDisabled();

    await userEvent.click(button('下一页'));
    await userEvent.click((await screen.findByText('C-1')) && button('下一页'));
    expect(await screen.findByText('C-2')).toBeInTheDocument();
    expect(screen.getByText('第 3 页')).toBeInTheDocument();
    expect(button('下一页')).toBeDisabled();

    await userEvent.click(button('上一页'));
    expect(await screen.findByText('C-1')).toBeInTheDocument();
  });

  test('starts anew on another tier', async () => {
    const { answers, asked } = threePages();
    show('/customers', { ...answers, 'get /ladder': () => LADDER });
    await screen.findByText('C-0');
    await userEvent.click(button('下一页'));
    await screen.findByText('C-1');

    await userEvent.click(screen.getByRole('combobox', { name: '按等级筛选' }));
    await userEvent.click(await screen.findByText('金牌', { selector: '.ant-select-item-option-content' }));

    await waitFor(() => expect(asked.at(-1)).toEqual({ ...PLAIN, tier: 'gold' }));
    expect(screen.getByText('第 1 页')).toBeInTheDocument();
  });

  test('opens with the tier in its address', async () => {
    const { answers, asked } = threePages();
    show('/customers?tier=gold', answers);
    await screen.findByText('C-0');
    expect(asked).toEqual([{ ...PLAIN, tier: 'gold' }]);
  });

  test('opens with filters, order and page of its address, and exports that choice', async () => {
    const { answers, asked } = threePages();
    const exported: unknown[] = [];
    URL.createObjectURL = () => 'blob:';
    URL.revokeObjectURL = () => {};
    show('/customers?rfmType=important-value&churn=high&memberStatus=frozen&sort=spend&after=1', {
      ...answers,
      'get /standings/export': ({ query }: { query: unknown }) => {
        exported.push(query);
        return new Blob(['C-1']);
      },
    } as unknown as Answers);
    expect(await screen.findByText('C-1')).toBeInTheDocument();
    const chosen = { ...PLAIN, rfmType: 'important-value', churn: 'high', memberStatus: 'frozen', sort: 'spend' };
    expect(asked).toEqual([{ ...chosen, after: '1' }]);
    await userEvent.click(button('下载 CSV：客户列表'));
    const { after: _, limit: __, ...query } = chosen;
    await waitFor(() => expect(exported).toEqual([query]));

    await userEvent.click(button('上一页'));
    expect(await screen.findByText('C-0')).toBeInTheDocument();
    await userEvent.click(button('清除筛选'));
    await waitFor(() => expect(asked.at(-1)).toEqual({ ...PLAIN, sort: 'spend' }));
  });

  test('finds a customer by id, blanks around it or not', async () => {
    const found: string[] = [];
    const { answers } = threePages();
    show('/customers', {
      ...answers,
      'get /customers/{externalId}/standing': ({ path }) => {
        found.push(path.externalId);
        return ALICE;
      },
    });
    await userEvent.type(await screen.findByRole('searchbox'), '  C-ALICE {Enter}');
    expect(await screen.findByRole('heading', { name: '客户 C-ALICE' })).toBeInTheDocument();
    await waitFor(() => expect(found).toEqual(['C-ALICE']));
  });

  test('of an empty tier differs from an empty installation', async () => {
    show('/customers?tier=diamond');
    const table = await screen.findByRole('table', { name: '客户列表' });
    expect(within(table).getByText('没有符合条件的客户，请放宽筛选条件')).toBeInTheDocument();
    expect(screen.queryByText('./rung demo')).not.toBeInTheDocument();
  });

  test('of an empty installation says how the first customers get here', async () => {
    show('/customers');
    expect(await screen.findByText('./rung demo')).toBeInTheDocument();
  });
});
