import { expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { MIGRATION } from '../testing/reports';
import { cellsOf } from './migrationRows';

const format = formatFor('zh-CN', 'Asia/Shanghai');
const link = (from: string, to: string) => ({ to: `${from} ${to}`, label: '' });
const [regular] = MIGRATION.rows;

test.each([
  ['row', ['85.7%', '14.3%']],
  ['all', ['66.7%', '11.1%']],
] as const)('a cell tells its share of the %s', (shareOf, shares) => {
  const cells = regular ? cellsOf(regular, shareOf, ['regular', 'gold'], format, link) : [];
  expect(cells.map(({ text, small, tone }) => [text, small, tone])).toEqual([
    ['60', shares[0], 'plain'],
    ['10', shares[1], 'up'],
  ]);
});

test('a cell leads to its people', () => {
  const cells = regular ? cellsOf(regular, 'row', ['regular', 'gold'], format, link) : [];
  expect(cells.map((cell) => cell.link?.to)).toEqual(['regular regular', 'regular gold']);
});

test('a cell without customers says nothing', () => {
  const gold = MIGRATION.rows[1];
  expect(gold && cellsOf(gold, 'row', ['regular', 'gold'], format, link)[0]?.text).toBeUndefined();
});
