import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import type { HeatCell } from '../parts/HeatTable';

/** Which customers a share is taken of: those who were on the tier before, or all. */
export type ShareOf = 'row' | 'all';

/** The cells of one row: upwards and downwards in their own colours, who stayed in a quiet one. */
export function cellsOf(
  row: Api.MigrationReport['rows'][number],
  shareOf: ShareOf,
  ladder: readonly string[],
  format: Format,
  link: (from: string, to: string, customers: number) => NonNullable<HeatCell['link']>,
): HeatCell[] {
  const from = ladder.indexOf(row.from ?? '');
  return row.to.map((cell) => {
    const share = shareOf === 'row' ? cell.shareOfRow : cell.shareOfAll;
    const steps = from < 0 ? 0 : ladder.indexOf(cell.to) - from;
    return {
      key: cell.to,
      text: cell.customers === 0 ? undefined : format.number(cell.customers),
      small: share === undefined || share === null ? undefined : format.percent(share),
      ...(cell.customers > 0 && { link: link(row.from ?? '', cell.to, cell.customers) }),
      heat: steps === 0 ? (share ?? 0) / 4 : (share ?? 0),
      tone: steps > 0 ? 'up' : steps < 0 ? 'down' : 'plain',
    };
  });
}
