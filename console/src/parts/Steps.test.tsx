import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Steps } from './Steps';

const ITEMS = [{ title: '草稿' }, { title: '批准' }, { title: '生效' }];

test('which steps are done and which is due is said', () => {
  render(<Steps current={1} items={ITEMS} />);
  expect(screen.getByRole('list')).toHaveAttribute('role', 'list');
  expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
    '草稿 （已完成）',
    '2批准 （当前步骤）',
    '3生效',
  ]);
});

test('all are done where none is due', () => {
  render(<Steps current={3} items={ITEMS} />);
  expect(screen.getAllByText('（已完成）')).toHaveLength(3);
});
