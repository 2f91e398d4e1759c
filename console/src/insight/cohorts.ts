import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import type { HeatCell } from '../parts/HeatTable';

/** How many columns the longest of the cohorts needs. */
export function monthsOf({ cohorts }: Api.RetentionReport): number[] {
  const longest = Math.max(0, ...cohorts.map(({ months }) => months.length));
  return Array.from({ length: longest }, (_, index) => index + 1);
}

/** One cell per month after the cohort's own; a month still to come is empty. */
export function cohortCells(
  cohort: Api.RetentionReport['cohorts'][number],
  columns: readonly number[],
  format: Format,
): HeatCell[] {
  return columns.map((after) => {
    const month = cohort.months[after - 1];
    const rate = month?.retentionRate ?? undefined;
    return {
      key: String(after),
      text: rate === undefined ? undefined : format.percent(rate),
      small: month && rate !== undefined ? format.number(month.returned) : undefined,
      heat: rate ?? 0,
    };
  });
}
