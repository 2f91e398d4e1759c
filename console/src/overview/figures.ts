import type { Api } from '@rung/client';
import type { Format } from '../i18n/format';
import { spendPerCustomer } from './tierShares';

export type Unit = 'count' | 'share' | 'money';

/** A figure of the overview: a share is a fraction, money is in major units. */
export interface Figure {
  /** Its definition, by which goals are set too. */
  id?: string;
  value: number | undefined;
  /** The same at the beginning of the period, where it has one. */
  before?: number | undefined;
  unit: Unit;
}

export interface Figures {
  customers: Figure;
  orders: Figure;
  spend: Figure;
  perCustomer: Figure;
}

/** What was true at the end beside what was true at the beginning. */
export function figuresAt(now: Api.TierReport, before: Api.TierReport | undefined): Figures {
  const past = before && before.total.customers > 0 ? before : undefined;
  const of = (read: (report: Api.TierReport) => number | undefined, unit: Unit, id?: string): Figure => ({
    ...(id !== undefined && { id }),
    value: read(now),
    before: past && read(past),
    unit,
  });
  return {
    customers: of(({ total }) => total.customers, 'count', 'customers'),
    orders: of(({ total }) => total.orders, 'count', 'orders'),
    spend: of(({ total }) => Number(total.spend.amount), 'money', 'spend'),
    perCustomer: of((report) => decimal(spendPerCustomer(report)), 'money', 'spend-per-customer'),
  };
}

export function decimal(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Number(text);
}

export function shown(value: number, unit: Unit, currency: string, format: Format): string {
  switch (unit) {
    case 'count':
      return format.number(value);
    case 'share':
      return format.percent(value);
    case 'money':
      return format.money({ amount: value.toFixed(2), currency });
  }
}

/** How much it grew since the beginning, as a fraction of what it was; nothing where it was nothing. */
export function growth({ value, before }: Figure): number | undefined {
  return value === undefined || before === undefined || before === 0 ? undefined : value / before - 1;
}

/** The goal that counts: of several whose periods hold the day, the one of the shortest. */
export function goalFor(id: string | undefined, goals: Api.GoalView[]): Api.GoalView | undefined {
  return goals
    .filter(({ figure }) => figure === id)
    .sort((one, other) => length(one) - length(other))
    .at(0);
}

function length({ from, to }: Api.GoalView): number {
  return Date.parse(to) - Date.parse(from);
}
