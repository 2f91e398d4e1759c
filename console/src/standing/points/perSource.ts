import type { Api } from '@rung/client';

/** What one source, such as an order or an adjustment, did to the points. */
export interface Folded {
  key: string;
  source: Api.Source;
  /** Whose it is, where that customer is part of this one. */
  part: string | null;
  /** The code of an adjustment's reason. */
  reason: string | null;
  /** Of its first entry: when it was paid. */
  occurredAt: string;
  tier: string | null;
  pending: number;
  available: number;
  reserved: number;
  /** Newest first. */
  entries: Api.StatementEntry[];
}

/** Entries folded by source, the latest source first. */
export function perSource(entries: readonly Api.StatementEntry[]): Folded[] {
  const groups = new Map<string, Api.StatementEntry[]>();
  for (const entry of entries) {
    const key = `${entry.source.kind} ${entry.source.id} ${entry.part ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .map(([key, members]) => {
      const sorted = members.toSorted(newestFirst);
      const first = sorted.at(-1) as Api.StatementEntry;
      return {
        key,
        source: first.source,
        part: first.part ?? null,
        reason: first.reason,
        occurredAt: first.occurredAt,
        tier: lastBookedTier(members),
        pending: sum(members, ({ pending }) => pending),
        available: sum(members, ({ available }) => available),
        reserved: sum(members, ({ reserved }) => reserved),
        entries: sorted,
      };
    })
    .sort((one, other) => Date.parse(other.occurredAt) - Date.parse(one.occurredAt));
}

/** The tier at the payment can become known later; what was booked last has it right. */
function lastBookedTier(entries: readonly Api.StatementEntry[]): string | null {
  const known = entries.filter(({ tier }) => tier !== null);
  return known.sort((one, other) => Date.parse(other.recordedAt) - Date.parse(one.recordedAt))[0]?.tier ?? null;
}

/** Of what happened at once, what was booked last comes first. */
function newestFirst(one: Api.StatementEntry, other: Api.StatementEntry): number {
  return (
    Date.parse(other.occurredAt) - Date.parse(one.occurredAt) ||
    Date.parse(other.recordedAt) - Date.parse(one.recordedAt)
  );
}

function sum(entries: readonly Api.StatementEntry[], of: (entry: Api.StatementEntry) => number): number {
  return entries.reduce((total, entry) => total + of(entry), 0);
}
