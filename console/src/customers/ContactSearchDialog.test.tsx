import { refusal } from '@rung/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../testing/show';

async function searchFor(contact: string) {
  await userEvent.click(await screen.findByRole('button', { name: '按联系方式查找' }));
  await userEvent.type(await screen.findByLabelText('邮箱或电话'), contact);
  await userEvent.click(screen.getByLabelText('查找原因'));
  await userEvent.click(await screen.findByText('客户来电或来信', { selector: '.ant-select-item-option-content' }));
  const buttons = await screen.findAllByRole('button', { name: /查\s*找$/ });
  await userEvent.click(buttons.at(-1) as HTMLElement);
}

test('an agent finds all customers who have an address, with a reason', async () => {
  const asked: unknown[] = [];
  show(
    '/customers',
    {
      'post /customers/search': ({ body }) => {
        asked.push(body);
        return {
          more: true,
          contact: 'a***@shop.example',
          customers: [
            { externalId: 'C-1', customerId: '4a9a418b-d8b1-436f-a2f2-78ca7f68a0c8', verified: true },
            { externalId: 'C-2', customerId: '4a9a418b-d8b1-436f-a2f2-78ca7f68a0c9', verified: false },
          ],
        };
      },
    },
    ['agent'],
  );
  await searchFor('alice@shop.example');
  expect(await screen.findByText('有 2 位客户使用 a***@shop.example：')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'C-1' })).toHaveAttribute('href', '/customers/C-1?tab=profile');
  expect(screen.getByRole('link', { name: 'C-2' })).toBeInTheDocument();
  expect(screen.getAllByText('已验证')).toHaveLength(1);
  expect(screen.getByText('还有更多客户使用它，这里没有全部列出。').closest('[role=status]')).not.toBeNull();
  expect(asked).toEqual([{ contact: 'alice@shop.example', reason: 'contacted-us' }]);
});

test('that nobody has it is read out', async () => {
  show('/customers', { 'post /customers/search': () => ({ contact: 'a***@x.example', customers: [], more: false }) }, [
    'agent',
  ]);
  await searchFor('alice@x.example');
  expect((await screen.findByText('没有客户使用 a***@x.example')).closest('[role=status]')).not.toBeNull();
});

test('too many searches are said', async () => {
  show('/customers', { 'post /customers/search': refusal(429, { title: '本小时内搜索次数过多' }) }, ['agent']);
  await searchFor('alice@shop.example');
  expect(await screen.findByText('本小时内搜索次数过多')).toBeInTheDocument();
});

test('a marketer has no such button', async () => {
  show('/customers', {}, ['marketer']);
  await screen.findByRole('searchbox');
  expect(screen.queryByRole('button', { name: '按联系方式查找' })).not.toBeInTheDocument();
});
