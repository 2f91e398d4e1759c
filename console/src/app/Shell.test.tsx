import type { Role } from '@rung/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';

describe('the frame', () => {
  test('changes the language at once, everywhere, and remembers it', async () => {
    show('/');
    expect(await screen.findByRole('heading', { name: '总览' })).toBeInTheDocument();
    await userEvent.click(screen.getByText('English'));
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeInTheDocument();
    expect(document.title).toBe('Overview · Rung');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('rung.language')).toBe('en');
  });

  test('lets the keyboard jump over the navigation', async () => {
    show('/');
    await userEvent.tab();
    expect(screen.getByRole('button', { name: '跳到正文' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test.each<[Role, string[]]>([
    ['analyst', ['总览', '客户', '洞察', '策略', '运行']],
    ['customer', []],
  ])('shows %s what the role may see', async (role, areas) => {
    show('/', {}, [role]);
    const navigation = await screen.findByRole('navigation', { name: '主导航' });
    expect(
      within(navigation)
        .queryAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(areas.length === 0 ? [] : expect.arrayContaining(areas));
    if (areas.length === 0) {
      expect(screen.getByText('您还没有可用的功能')).toBeInTheDocument();
    }
  });

  test('turns dark, and remembers it', async () => {
    show('/');
    await userEvent.click(screen.getByRole('button', { name: '深色' }));
    expect(document.documentElement.dataset.looks).toBe('dark');
    expect(localStorage.getItem('rung.looks')).toBe('dark');
    expect(screen.getByRole('button', { name: '浅色' })).toBeInTheDocument();
  });

  test('names who is signed in', async () => {
    show('/');
    const account = await screen.findByRole('button', { name: '账户: marketer' });
    await userEvent.click(account);
    expect(screen.getByText('角色: 营销')).toBeVisible();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: '退出登录' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(account).toHaveFocus();
    expect(account).toHaveAttribute('aria-expanded', 'false');
  });

  test('says when there is no such page, and leads back', async () => {
    show('/nowhere');
    expect(await screen.findByRole('heading', { name: '没有这个页面', level: 1 })).toBeInTheDocument();
    expect(document.title).toBe('没有这个页面 · Rung');
    await userEvent.click(screen.getByRole('link', { name: '回到总览' }));
    expect(await screen.findByRole('heading', { name: '总览' })).toBeInTheDocument();
  });
});
