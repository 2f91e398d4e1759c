import type { Api, Options } from '@rung/client';
import { refusal } from '@rung/client/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DIFF, DRAFT, LADDER, movers, TRIAL } from '../../testing/policySamples';
import { show } from '../../testing/show';
import { rowsOf } from '../../testing/tables';

const ANSWERS = {
  'get /ladder': () => LADDER,
  'get /policies/{version}': () => DRAFT,
  'get /policies/{version}/diff': () => DIFF,
  'get /policies/{version}/dry-run/movers': () => ({ items: movers(1, 2), next: null }),
};
const open = (trial: () => Api.DryRun, more = {}) =>
  show('/policies/3?tab=dry-run', { ...ANSWERS, 'get /policies/{version}/dry-run': trial, ...more });

describe('a dry run', () => {
  test('that is still to be made says what it is, is not asked for, and is followed to its end', async () => {
    let run: Api.DryRun | undefined;
    const asked: unknown[] = [];
    const trial = () => {
      asked.push(run?.state);
      return run ?? refusal(404)();
    };
    open(trial, {
      'get /policies/{version}': () => ({ ...DRAFT, hasDryRun: run !== undefined }),
      'post /policies/{version}/dry-run': () => {
        const progress = { parts: 100, partsDone: 37, expectedAt: null };
        run = { ...TRIAL, state: 'RUNNING', report: null, progress };
        setTimeout(() => {
          run = TRIAL;
        }, 500);
        return { id: TRIAL.id, state: 'RUNNING' };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '开始试算' }));
    expect(await screen.findByText('正在试算')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '37');
    expect(await screen.findByRole('table', { name: '各等级人数' })).toBeInTheDocument();
    expect(asked).not.toContain(undefined);
  });

  test('shows who would be where, how many go where, and why', async () => {
    open(() => TRIAL);
    expect(rowsOf(await screen.findByRole('table', { name: '各等级人数' }))).toEqual([
      ['等级', '现在', '之后', '变化'],
      ['银牌', '60', '62', '+2'],
      ['金牌', '40', '38', '-2'],
    ]);
    expect(rowsOf(screen.getByRole('table', { name: '等级迁移' }))).toEqual([
      ['现在 \\ 之后', '现在', '银牌', '金牌'],
      ['银牌', '60', '60100%', '·'],
      ['金牌', '40', '25%', '3895%'],
    ]);
    expect(rowsOf(await screen.findByRole('table', { name: /损失最大/ }))[1]).toEqual([
      'C-BOB',
      '金牌→银牌降级',
      '达不到新的保级线',
      '7,000',
      '7,680',
      '680',
    ]);
    expect(rowsOf(screen.getByRole('table', { name: /得益最大/ }))[1]?.slice(0, 2)).toEqual([
      'C-CAROL',
      '银牌→金牌升级',
    ]);
    expect(rowsOf(screen.getByRole('table', { name: '通知' }))[1]).toEqual(['降级', '0', '2', '+2']);
    expect(screen.getByText('被降级客户的消费额').nextSibling).toHaveTextContent('¥12,000.00');
  });

  test('of an earlier text says so', async () => {
    open(() => ({ ...TRIAL, policyHash: 'another' }));
    expect(await screen.findByText(/试算之后内容又改过/)).toBeInTheDocument();
  });

  test('leads from the matrix to who goes that way, and asks the service for them only', async () => {
    const asked: Options<'/policies/{version}/dry-run/movers'>['query'][] = [];
    open(() => TRIAL, {
      'get /policies/{version}/dry-run/movers': ({ query }: Options<'/policies/{version}/dry-run/movers'>) => {
        asked.push(query);
        return { items: movers(1, 2), next: null };
      },
    });
    expect(await screen.findByRole('link', { name: 'C-2' })).toHaveAttribute('href', '/customers/C-2');
    await userEvent.click(screen.getByRole('link', { name: '金牌 → 银牌：2 位，看是谁' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ from: 'gold', to: 'silver' }));
    await userEvent.click(screen.getByText('降级 2'));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ direction: 'down', from: 'gold', to: 'silver' }));
  });

  test('whose list is forgotten says that it can be tried again', async () => {
    const gone = refusal(410, { title: '名单已不再保留，请重新试算' });
    open(() => TRIAL, { 'get /policies/{version}/dry-run/movers': gone });
    expect(await screen.findByText('名单已不再保留，请重新试算')).toBeInTheDocument();
  });
});
