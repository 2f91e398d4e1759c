import type { Options } from '@rung/client';
import { codesOf } from '../../i18n/words';

type Query = NonNullable<Options<'/policies/{version}/dry-run/movers'>['query']>;

export const DIRECTIONS = ['up', 'down', 'level'] as const;

const REASONS = () => codesOf('moveReason') as string[] as NonNullable<Query['reason']>[];

/** Which of those who move are looked at; what is not said is not asked. */
export interface MoverFilter {
  direction: Query['direction'];
  from: string | undefined;
  to: string | undefined;
  reason: Query['reason'];
  customer: string | undefined;
}

export function filterIn(address: URLSearchParams): MoverFilter {
  const said = (name: string) => address.get(name) ?? undefined;
  return {
    direction: DIRECTIONS.find((code) => code === said('direction')),
    from: said('from'),
    to: said('to'),
    reason: REASONS().find((code) => code === said('reason')),
    customer: said('customer'),
  };
}

export function withFilter(address: URLSearchParams, name: keyof MoverFilter, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value) {
    next.set(name, value);
  } else {
    next.delete(name);
  }
  return next;
}

/** The way from one tier to another, and nothing else. */
export function wayOf(from: string, to: string): string {
  return `?${new URLSearchParams({ tab: 'dry-run', from, to })}`;
}
