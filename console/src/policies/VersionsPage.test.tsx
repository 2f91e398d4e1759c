import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DRAFT, IN_FORCE, LADDER } from '../testing/policySamples';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';

const ANSWERS = {
  'get /policies': () => ({ items: [DRAFT, IN_FORCE], next: null }),
  'get /ladder': () => LADDER,
} as const;

describe('the list of versions', () => {
  test('says where each stands, and who did what', async () => {
    show('/policies', ANSWERS);
    const rows = rowsOf(await screen.findByRole('table', { name: '全部版本' }));
    expect(rows[1]?.slice(0, 3)).toEqual(['第 3 版草稿金牌门槛上调 20%', 'mary2026年3月1日 12:00:00', '–']);
    expect(rows[2]?.[0]).toBe('第 2 版生效中');
    expect(rows[2]?.[2]).toBe('paul2026年2月1日 12:00:00');
    expect(screen.getByRole('link', { name: '起草新版本' })).toHaveAttribute('href', '/policies/new');
  });

  test('begins with the rules that count now', async () => {
    show('/policies', ANSWERS);
    expect(await screen.findByText('进入 8,000')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '现行规则：第 2 版' })).toHaveAttribute('href', '/policies/2');
  });

  test('tells who may only read it who drafts', async () => {
    show('/policies', ANSWERS, ['analyst']);
    expect(await screen.findByText('起草策略由营销, 管理员负责。')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '起草新版本' })).not.toBeInTheDocument();
  });
});
