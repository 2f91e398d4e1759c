import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PageHead } from './PageHead';

test('what can be done stands together at the end of the head', () => {
  const { container } = render(
    <PageHead title="客户">
      <button type="button">按联系方式查找</button>
      <button type="button">导出</button>
    </PageHead>,
  );
  const [words, acts, ...more] = container.querySelector('.page-head')?.children ?? [];
  expect(words).toHaveTextContent('客户');
  expect(acts?.querySelectorAll('button')).toHaveLength(2);
  expect(more).toEqual([]);
});
