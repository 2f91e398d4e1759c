import type { PointEntry } from '../api/shapes';

/** The entries of one source: an order, an adjustment, a redemption. */
export interface Fold {
  key: string;
  source: PointEntry['source'];
  /** The newest first, as they came. */
  entries: PointEntry[];
  /** What they add up to, pending points included. */
  net: number;
  pending: number;
  /** When the newest happened. */
  occurredAt: string;
}

/** Folds entries by source; a fold stands where its newest entry does. */
export function foldEntries(entries: readonly PointEntry[]): Fold[] {
  const folds = new Map<string, Fold>();
  for (const entry of entries) {
    const key = `${entry.source.kind} ${entry.source.id}`;
    const fold = folds.get(key) ?? {
      key,
      source: entry.source,
      entries: [],
      net: 0,
      pending: 0,
      occurredAt: entry.occurredAt,
    };
    fold.entries.push(entry);
    fold.net += entry.pending + entry.available;
    fold.pending += entry.pending;
    folds.set(key, fold);
  }
  return [...folds.values()];
}
