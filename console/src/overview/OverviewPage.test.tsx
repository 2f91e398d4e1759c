import { refusal } from '@rung/client/testing';
import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { speak } from '../i18n';
import { NOBODY, REPORT } from '../testing/samples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

describe('the overview', () => {
  test('shows customers, share and spend per tier, and their totals', async () => {
    show('/');
    const table = await screen.findByRole('table', { name: '各等级客户、占比与消费额' });
    expect(rowsOf(table)).toEqual([
      ['等级', '客户', '客户占比', '消费额', '消费占比'],
      ['普通', '75', '75%', '¥1,000.00', '25%'],
      ['金牌', '25', '25%', '¥3,000.10', '75%'],
      ['钻石', '0', '0%', '¥0.00', '0%'],
      ['合计', '100', '', '¥4,000.10', ''],
    ]);
  });

  test('describes both charts to whoever cannot see them', async () => {
    show('/');
    expect(await screen.findByRole('img', { name: /^环形图：普通 75% \/ 25%/ })).toBeInTheDocument();
    expect(await screen.findByRole('img', { name: /^柱状图.*金牌 25% \/ 75%/ })).toBeInTheDocument();
  });

  test('says up to when everything is counted', async () => {
    show('/');
    expect(await screen.findByText(/^数据截至 2026年3月2日 12:00:00/)).toBeInTheDocument();
  });

  test('leads from a tier to its customers', async () => {
    show('/');
    expect(await screen.findByRole('link', { name: '查看金牌客户' })).toHaveAttribute('href', '/customers?tier=gold');
  });

  test('is in English where English is chosen, and asks again for English names', async () => {
    let asked = 0;
    const tiers = async () => {
      asked++;
      return REPORT;
    };
    show('/', { 'get /insight/tiers': tiers });
    expect(await screen.findByText('¥4,000.10', { selector: '.ant-statistic *' })).toBeInTheDocument();
    expect(asked).toBe(1);
    await act(() => speak('en'));
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeInTheDocument();
    expect(await screen.findByText('CN¥4,000.10', { selector: '.ant-statistic *' })).toBeInTheDocument();
    expect(asked).toBe(2);
  });

  test('of a new installation says how the first customers get here', async () => {
    show('/', { 'get /insight/tiers': () => NOBODY });
    expect(await screen.findByText('./rung demo')).toBeInTheDocument();
    expect(screen.getByText('还没有可读的数据')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('names the roles to someone who may not see it', async () => {
    show('/', { 'get /insight/tiers': refusal(403, { title: 'Forbidden' }) });
    expect(await screen.findByText(/分析师 \(analyst\), 营销 \(marketer\)/)).toBeInTheDocument();
  });

  test('sends someone to sign in whose session has ended', async () => {
    const { unauthorised } = show('/', { 'get /insight/tiers': refusal(401, { title: 'Unauthorized' }) });
    expect(await screen.findByRole('button', { name: '重新登录' })).toBeInTheDocument();
    expect(unauthorised()).toBe(1);
  });
});
