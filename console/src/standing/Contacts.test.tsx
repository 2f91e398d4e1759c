import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Contacts } from './Contacts';

test('contact points are masked until somebody needs to read them', async () => {
  render(<Contacts label="邮箱" first="alice@shop.example" all={[{ value: 'alice@shop.example', verified: true }]} />);
  expect(screen.queryByText('alice@shop.example')).not.toBeInTheDocument();
  expect(screen.getByText('已验证')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '显示: 邮箱' }));
  expect(screen.getByText('alice@shop.example')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '隐藏: 邮箱' }));
  expect(screen.queryByText('alice@shop.example')).not.toBeInTheDocument();
});
