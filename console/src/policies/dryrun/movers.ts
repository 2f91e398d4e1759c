import type { Api, Client } from '@rung/client';

/** Which of those who move are looked at; empty: all. */
export interface MoverFilter {
  direction: string;
  from: string;
  reason: string;
}

export interface MoverPage {
  movers: Api.Mover[];
  /** How many were looked through for these. */
  scanned: number;
  next: string | undefined;
}

/** At most so many are looked through for one page of a filtered list: the reader says whether to go on. */
const SCAN_PAGES = 10;
const SCAN = 1_000;

export function fits({ direction, from, reason }: MoverFilter, mover: Api.Mover): boolean {
  return (
    (direction === '' || mover.direction === direction) &&
    (from === '' || mover.from === from) &&
    (reason === '' || mover.reason === reason)
  );
}

/**
 * The next ones of the list that fit. The service knows no filter: its pages are looked through until there are enough.
 *
 * @param wanted how many are enough
 */
export async function nextMovers(
  client: Pick<Client, 'get'>,
  version: number,
  filter: MoverFilter,
  wanted: number,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<MoverPage> {
  const isFiltered = filter.direction !== '' || filter.from !== '' || filter.reason !== '';
  const movers: Api.Mover[] = [];
  let scanned = 0;
  let next = after;
  for (let page = 0; page < SCAN_PAGES && movers.length < wanted; page++) {
    const found = await client.get('/policies/{version}/dry-run/movers', {
      path: { version },
      query: { after: next, limit: isFiltered ? SCAN : wanted },
      signal,
    });
    scanned += found.items.length;
    movers.push(...found.items.filter((mover) => fits(filter, mover)));
    next = found.next ?? undefined;
    if (next === undefined) {
      break;
    }
  }
  return { movers, scanned, next };
}
