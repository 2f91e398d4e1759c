import type { Api } from '@rung/client';
import { isSame, negated, sumOf } from '../parts/exact';

/** The movements between opening and closing, in the order in which accountants read them. */
export const MOVEMENTS = ['orders', 'others', 'reversed', 'redeemed', 'expired', 'adjusted', 'rounding'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** What is taken off. */
const TAKEN: readonly Movement[] = ['reversed', 'redeemed', 'expired'];

/** A column of a roll-forward, its movements with their signs: they and the opening come to the closing. */
export interface RollForward {
  opening: string;
  moved: Record<Movement, string>;
  closing: string;
}

export function signOf(movement: Movement): '+' | '−' | '±' {
  if (TAKEN.includes(movement)) {
    return '−';
  }
  return movement === 'orders' || movement === 'others' ? '+' : '±';
}

/** The amount as it stands beside the sign of its line: what is taken off is not signed once more. */
export function besideSign(movement: Movement, amount: string): string {
  return TAKEN.includes(movement) ? negated(amount) : amount;
}

export function pointsOf(shops: readonly Pick<Api.ShopMonth, 'points'>[]): RollForward {
  const sum = (figure: (points: Api.MonthPoints) => number) => sumOf(shops.map(({ points }) => String(figure(points))));
  return {
    opening: sum(({ opening }) => opening),
    moved: {
      orders: sum(({ ofOrders }) => ofOrders),
      others: sum(({ earned, ofOrders }) => earned - ofOrders),
      reversed: negated(sum(({ reversed }) => reversed)),
      redeemed: negated(sum(({ redeemed }) => redeemed)),
      expired: negated(sum(({ expired }) => expired)),
      adjusted: sum(({ adjusted }) => adjusted),
      rounding: '0',
    },
    closing: sum(({ closing }) => closing),
  };
}

export function moneyOf(shops: readonly Pick<Api.ShopMonth, 'money'>[]): RollForward {
  const sum = (figure: keyof Api.MonthMoney) => sumOf(shops.map(({ money }) => money[figure]));
  return {
    opening: sum('opening'),
    moved: {
      orders: sum('ofOrders'),
      others: sum('others'),
      reversed: negated(sum('reversed')),
      redeemed: negated(sum('redeemed')),
      expired: negated(sum('expired')),
      adjusted: sum('adjusted'),
      rounding: sum('rounding'),
    },
    closing: sum('closing'),
  };
}

/** The opening and its movements, added up here: the reader sees whether it is the closing that the service says. */
export function comesTo({ opening, moved }: RollForward): string {
  return sumOf([opening, ...MOVEMENTS.map((movement) => moved[movement])]);
}

export function addsUp(column: RollForward): boolean {
  return isSame(comesTo(column), column.closing);
}

type Told = Pick<Api.MonthView, 'month' | 'state'>;

/** The newest month that is closed. */
export function lastClosed(months: readonly Told[]): string | undefined {
  return months
    .filter(({ state }) => state === 'closed')
    .map(({ month }) => month)
    .sort()
    .at(-1);
}

/** Prepared, but a later month was closed as the first one: nobody can close it any more. */
export function isStale({ month, state }: Told, months: readonly Told[]): boolean {
  const closed = lastClosed(months);
  return state === 'proposed' && closed !== undefined && month <= closed;
}

/** The month that is to be closed next: the one after the newest closed, else the one that is prepared or the last that is over. */
export function nextMonth(months: readonly Told[], today: string): string {
  const closed = lastClosed(months);
  const prepared = months.find((one) => one.state === 'proposed' && !isStale(one, months));
  return closed === undefined ? (prepared?.month ?? lastOver(today)) : monthAfter(closed, 1);
}

/** The last month that is over: later ones are not prepared yet. */
export function lastOver(today: string): string {
  return monthAfter(today.slice(0, 7), -1);
}

export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7);
}
