import type { Api } from '@rung/client';
import { expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { cohortCells, monthsOf } from './cohorts';

const REPORT: Api.RetentionReport = {
  cohorts: [
    {
      month: '2026-01',
      newCustomers: 10,
      months: [
        { month: '2026-02', returned: 4, retentionRate: 0.4 },
        { month: '2026-03', returned: 1, retentionRate: 0.1 },
      ],
    },
    { month: '2026-02', newCustomers: 5, months: [{ month: '2026-03', returned: 5, retentionRate: 1 }] },
  ],
  definitions: {},
};

test('the months still to come of a young cohort are empty', () => {
  const columns = monthsOf(REPORT);
  const rows = REPORT.cohorts.map((cohort) => cohortCells(cohort, columns, formatFor('en', 'UTC')));
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['40%', '10%'],
    ['100%', undefined],
  ]);
});
