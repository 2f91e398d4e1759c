import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Tabs } from './Tabs';

const ITEMS = ['ladder', 'cycle', 'rfm'].map((key) => ({ key, label: key, children: `about ${key}` }));

function Page() {
  const [active, setActive] = useState('ladder');
  return <Tabs label="parts" activeKey={active} items={ITEMS} onChange={setActive} />;
}

describe('tabs', () => {
  test('are one stop of the keyboard, and arrows go through them', async () => {
    render(<Page />);
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: 'ladder' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'cycle' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'cycle' })).toHaveTextContent('about cycle');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('rfm');
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  test('have nothing but tabs in their list, however many there are', () => {
    render(<Page />);
    const list = screen.getByRole('tablist', { name: 'parts' });
    expect([...list.children].map((child) => child.getAttribute('role'))).toEqual(['tab', 'tab', 'tab']);
  });
});
