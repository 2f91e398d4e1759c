import { type Answers, refusal } from '@rung/client/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { ALICE } from '../testing/samples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const showAlice = (answers: Answers = {}) => show('/customers/C-ALICE', answers);

describe("a customer's standing", () => {
  test('shows the rows of the growth value and that they sum to it', async () => {
    showAlice();
    expect(rowsOf(await screen.findByRole('table', { name: '成长值构成' }))).toEqual([
      ['构成项', '实际值', '上限', '成长值'],
      ['消费额', '¥8,860.50', '50,000', '8,860'],
      ['订单数', '24', '2,000', '480'],
      ['访问', '49', '400', '140'],
      ['合计', '9,480'],
    ]);
    expect(screen.getByText('9,480', { selector: '.growth *' })).toBeInTheDocument();
    expect(screen.queryByText(/不一致/)).not.toBeInTheDocument();
  });

  test('says aloud when the rows do not sum to the growth value', async () => {
    showAlice({ 'get /customers/{externalId}/standing': () => ({ ...ALICE, growthValue: 9481 }) });
    expect(await screen.findByText(/各项之和 9,480 与成长值 9,481 不一致/)).toBeInTheDocument();
  });

  test('shows tier, state and dates', async () => {
    showAlice();
    expect(await screen.findByText('正常')).toBeInTheDocument();
    expect(screen.getByText('金牌', { selector: '.tier-tag-large' })).toBeInTheDocument();
    expect(screen.getByText(/2026年2月1日 02:30:00 起/)).toHaveTextContent('有效期至 2027年1月31日');
  });

  test('says how far the next tier is, and what keeps this one', async () => {
    showAlice();
    expect(await screen.findByText('距离钻石还差 10,520 成长值')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: '升级进度' })).toHaveAttribute('aria-valuenow', '47');
    const conditions = within(screen.getByRole('main'))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(conditions).toContain('成长值达到 20,000 · 还差 10,520');
    expect(conditions).toContain('成长值达到 6,400 · 已达到');
  });

  test('names the RFM type in words, with its scores', async () => {
    showAlice();
    expect(await screen.findByRole('heading', { name: '重要保持客户' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '最近一次购买: 5 分，满分 5 分' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '购买频次: 4 分，满分 5 分' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '消费额: 3 分，满分 5 分' })).toBeInTheDocument();
  });

  test('shows the points, and what expires when', async () => {
    show('/customers/C-ALICE', {}, ['benefits-manager']);
    expect(await screen.findByText('8,350')).toBeInTheDocument();
    expect(screen.getByText('410 分将于 2026年12月31日 过期')).toBeInTheDocument();
    expect(screen.getByText(/^数据截至 /)).toBeInTheDocument();
  });

  test('stands without the points where the role does not include them, and does not ask for them', async () => {
    let asked = 0;
    const points = () => {
      asked++;
      return refusal(403);
    };
    showAlice({ 'get /customers/{externalId}/points': points as never });
    expect(await screen.findByText(/^查看积分/)).toBeInTheDocument();
    expect(screen.getByRole('table', { name: '成长值构成' })).toBeInTheDocument();
    expect(asked).toBe(0);
  });

  test('on the highest tier has nothing to reach', async () => {
    showAlice({ 'get /customers/{externalId}/standing': () => ({ ...ALICE, next: null }) });
    expect(await screen.findAllByText('已是最高等级')).toHaveLength(2);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  test('shows a code as it is where a newer service knows more than this page', async () => {
    const components = [{ code: 'tastings', value: 3, points: 9480, cap: 10000 }];
    showAlice({ 'get /customers/{externalId}/standing': () => ({ ...ALICE, components }) });
    expect(await screen.findByRole('cell', { name: 'tastings' })).toBeInTheDocument();
  });

  test('of nobody says so, and what to check', async () => {
    showAlice({ 'get /customers/{externalId}/standing': refusal(404, { title: 'Unknown customer' }) });
    expect(await screen.findByText('没有找到客户 C-ALICE')).toBeInTheDocument();
  });

  test('reads in English too', async () => {
    await speak('en');
    showAlice();
    expect(await screen.findByRole('heading', { name: 'Important: keep' })).toBeInTheDocument();
    expect(screen.getByText(/^Since Feb 1, 2026, 2:30:00 AM/)).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'What the growth value is made of' })).toBeInTheDocument();
  });
});
