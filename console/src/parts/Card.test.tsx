import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Card } from './Card';
import { Lines } from './Lines';

describe('a card', () => {
  test('has a heading for a title, and none without', () => {
    render(
      <>
        <Card title="等级">金牌</Card>
        <Card title="积分" level={3} />
        <Card>无题</Card>
      </>,
    );
    expect(screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H2 等级',
      'H3 积分',
    ]);
  });

  test('that waits for its text has no empty heading', () => {
    render(
      <Card>
        <Lines />
      </Card>,
    );
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
