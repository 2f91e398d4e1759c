import { cleanup, screen, within } from '@testing-library/react';
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

  test('leads only where the reader may go', async () => {
    show('/', {}, ['customer']);
    const links = within(await screen.findByRole('navigation', { name: '主导航' }));
    expect(links.queryByRole('link')).not.toBeInTheDocument();
    cleanup();
    show('/customers/C-ALICE', {}, ['analyst']);
    expect(screen.getByRole('link', { name: '总览' })).toHaveAttribute('href', '/');
    expect(screen.getByRole('menuitem', { name: '客户' })).toHaveClass(/selected/);
  });

  test('names who is signed in', async () => {
    show('/');
    expect(await screen.findByRole('button', { name: '账户: marketer' })).toBeInTheDocument();
  });

  test('says when there is no such page, and leads back', async () => {
    show('/nowhere');
    expect(await screen.findByText('没有这个页面')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '回到总览' }));
    expect(await screen.findByRole('heading', { name: '总览' })).toBeInTheDocument();
  });
});
