import type { Api } from '@rung/client';

/** Who goes from where to where. */
export interface Matrix {
  /** Of both ladders, the present one's first. */
  tiers: string[];
  rows: { from: string; customers: number; cells: Cell[] }[];
}

export interface Cell {
  to: string;
  customers: number;
  /** Of the row. */
  share: number;
  /** Steps up, negative down, as the ladders are written; 0 stays. */
  steps: number;
}

/** Rows of tiers that nobody has are left out only where nobody comes to them either. */
export function matrixOf({ tiers, migration }: Api.DryRunReport): Matrix {
  const codes = tiers.map(({ tier }) => tier);
  const found = new Map(migration.map(({ from, to, customers }) => [`${from} ${to}`, customers]));
  const rows = tiers.map(({ tier: from, before }) => ({
    from,
    customers: before,
    cells: codes.map((to) => {
      const customers = found.get(`${from} ${to}`) ?? 0;
      return {
        to,
        customers,
        share: before > 0 ? customers / before : 0,
        steps: codes.indexOf(to) - codes.indexOf(from),
      };
    }),
  }));
  return { tiers: codes, rows };
}

/** Reasons by how many they move, the most first. */
export function reasonsOf({ byReason }: Api.DryRunReport): { reason: string; customers: number }[] {
  return Object.entries(byReason)
    .map(([reason, customers]) => ({ reason, customers: Number(customers) }))
    .filter(({ customers }) => customers > 0)
    .sort((one, other) => other.customers - one.customers);
}
