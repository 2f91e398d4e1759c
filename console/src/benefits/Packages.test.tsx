import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { COUPON, IN_FORCE, PACKAGE, RETIRED, SHIPPING } from '../testing/benefitSamples';
import { LADDER } from '../testing/policySamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const APPROVED: Api.PackageView = { ...PACKAGE, state: 'APPROVED', approver: 'paul' };

function answers(one: Api.PackageView, more: Answers = {}): Answers {
  return {
    'get /ladder': () => LADDER,
    'get /benefits': () => ({ items: [COUPON, RETIRED, SHIPPING], next: null }),
    'get /benefit-packages': () => ({ items: [one, IN_FORCE], next: null }),
    'get /benefit-packages/{version}': () => one,
    ...more,
  };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const preview = async (tier: string) => (await screen.findByRole('region', { name: tier })).textContent;

describe('packages', () => {
  test('are listed with where they stand and who did what', async () => {
    show('/benefits/packages', answers(PACKAGE), ['analyst']);
    const [, draft, old] = rowsOf(await screen.findByRole('table', { name: '全部版本' }));
    await waitFor(() => expect(screen.getByText('生效中')).toBeInTheDocument());
    expect(draft).toEqual(['权益包第 2 版草稿金牌加券', 'mary2026年3月1日 08:00:00', '–', '–']);
    expect(old?.slice(2)).toEqual(['paul', '2026年2月1日 08:00:00']);
    expect(screen.getByText(/起草权益包由权益经理, 管理员负责/)).toBeInTheDocument();
  });

  test('show what members of each tier read, in either language, and what that costs', async () => {
    show('/benefits/packages/2', answers(PACKAGE));
    expect(await preview('金牌')).toBe('金牌优先发货优先发货的条款十元券十元券的条款每月 1 次每位会员每年最多 ¥102.00');
    expect(await preview('普通')).toBe('普通优先发货优先发货的条款没有成本');
    await userEvent.click(within(screen.getByRole('radiogroup', { name: '预览的语言' })).getByText('English'));
    expect(await preview('金牌')).toContain('Terms of coupon');
  });

  test('show a benefit in the version that they name', async () => {
    const old = {
      ...SHIPPING,
      version: 1,
      content: { ...SHIPPING.content, names: { 'zh-CN': '从前的发货', en: 'x' } },
    };
    const newest = { ...SHIPPING, version: 2 };
    show(
      '/benefits/packages/1',
      answers(IN_FORCE, {
        'get /benefits': () => ({ items: [newest], next: null }),
        'get /benefits/{code}': ({ query }) => (query?.version === 1 ? old : newest),
      }),
    );
    expect(await preview('金牌')).toContain('从前的发货');
  });

  test('say what differs from the one in force', async () => {
    show('/benefits/packages/2?tab=changes', answers(PACKAGE));
    const changes = await screen.findByRole('list', { name: '改动' });
    await waitFor(() =>
      expect(
        within(changes)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      ).toEqual(['普通优先发货新增', '金牌十元券新增']),
    );
    expect(screen.getByText('与现行的第 1 版相比')).toBeInTheDocument();
  });

  test('say who approved and who published, and when', async () => {
    show('/benefits/packages/1', answers(IN_FORCE));
    expect(await screen.findByText('paul · 2026年1月30日 10:00:00')).toBeInTheDocument();
    expect(screen.getByText('olga · 2026年1月31日 10:00:00')).toBeInTheDocument();
  });

  test('that do not exist are said not to', async () => {
    show('/benefits/packages/9', { 'get /benefit-packages/{version}': refusal(404) });
    expect(await screen.findByText('没有这个权益包')).toBeInTheDocument();
  });
});

describe('the matrix', () => {
  test('begins as the package in force and sends every tier', async () => {
    const sent: Options<'/benefit-packages', 'post'>['body'][] = [];
    const draft = ({ body }: Options<'/benefit-packages', 'post'>) => {
      sent.push(body);
      return PACKAGE;
    };
    show('/benefits/packages/new', answers(PACKAGE, { 'post /benefit-packages': draft }), ['benefits-manager']);
    expect(await screen.findByRole('checkbox', { name: '金牌给优先发货' })).toBeChecked();
    expect(screen.queryByText('旧权益')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: '金牌给十元券' }));
    expect(await preview('金牌')).toContain('十元券的条款');
    await userEvent.type(screen.getByLabelText('说明'), '加券');
    await press('保存草稿');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.comment).toBe('加券');
    expect(sent[0]?.tiers.map(({ tier, benefits }) => [tier, ...benefits])).toEqual(
      LADDER.tiers.map(({ code }) => (code === 'gold' ? ['gold', 'coupon', 'shipping'] : [code])),
    );
  });

  test('tells every flaw at once, with its place', async () => {
    const gold = LADDER.tiers.findIndex(({ code }) => code === 'gold');
    const errors = [
      { field: `tiers[${gold}].benefits[0]`, reason: '不是目录中的权益' },
      { field: `tiers[${gold}].benefits`, reason: '不低于银牌' },
    ];
    show(
      '/benefits/packages/2/edit',
      answers(PACKAGE, { 'put /benefit-packages/{version}': refusal(422, { errors }) }),
      ['admin'],
    );
    await screen.findByRole('checkbox', { name: '金牌给优先发货' });
    await press('保存草稿');
    const flaws = within(await screen.findByRole('alert')).getAllByRole('listitem');
    await waitFor(() =>
      expect(flaws.map((flaw) => flaw.textContent)).toEqual(['金牌 · 十元券 不是目录中的权益', '金牌 不低于银牌']),
    );
    expect(screen.getByRole('checkbox', { name: '金牌给十元券' }).closest('td')).toHaveClass('flawed');
    expect(screen.getByRole('columnheader', { name: '金牌' })).toHaveClass('flawed');
  });

  test('of a draft that somebody changed meanwhile asks to look again', async () => {
    show('/benefits/packages/2/edit', answers(PACKAGE, { 'put /benefit-packages/{version}': refusal(412) }), ['admin']);
    await screen.findByRole('checkbox', { name: '金牌给优先发货' });
    await press('保存草稿');
    expect(await screen.findByText(/有人修改了内容/)).toBeInTheDocument();
  });
});

describe('the steps of a package', () => {
  test('are approved as the text that was read, by somebody else', async () => {
    const read: unknown[] = [];
    const approve = ({ header }: Options<'/benefit-packages/{version}/approval', 'post'>) => {
      read.push(header['If-Match']);
      return APPROVED;
    };
    const approval = { 'post /benefit-packages/{version}/approval': approve };
    show('/benefits/packages/2', answers(PACKAGE, approval), ['approver']);
    await press('批准…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('十元券')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '批准这份内容' }));
    await waitFor(() => expect(read).toEqual([`"${PACKAGE.hash}"`]));
  });

  test("keep one from approving one's own work, and say who can", async () => {
    show('/benefits/packages/2', answers({ ...PACKAGE, writers: ['marketer'] }), ['approver']);
    expect(await screen.findByRole('button', { name: '批准…' })).toBeDisabled();
    expect(screen.getByText(/不能批准自己的权益包/)).toBeInTheDocument();
  });

  test('end with a publication from a moment on', async () => {
    const sent: unknown[] = [];
    const publish = ({ body }: Options<'/benefit-packages/{version}/publication', 'post'>) => {
      sent.push(body);
      return { ...APPROVED, state: 'PUBLISHED' as const, effectiveAt: '2026-03-02T00:00:00Z' };
    };
    const publication = { 'post /benefit-packages/{version}/publication': publish };
    show('/benefits/packages/2', answers(APPROVED, publication), ['benefits-manager']);
    await press('发布…');
    await press('立即发布并生效');
    await waitFor(() => expect(sent).toEqual([{ effectiveAt: null }]));
  });

  test('are not offered to who may not, with who can', async () => {
    show('/benefits/packages/2', answers(PACKAGE), ['analyst']);
    expect(await screen.findByText('批准权益包由审批人, 管理员负责。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '批准…' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '修改' })).not.toBeInTheDocument();
  });
});
