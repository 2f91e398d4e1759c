import type { Api } from '@rung/client';

/** A tier with its share of all that is spent beside its share of all customers. */
export interface TierShares extends Api.TierRow {
  spendShare: number;
}

export function sharesOf(report: Api.TierReport): TierShares[] {
  const total = Number(report.total.spend.amount);
  return report.tiers.map((tier) => ({ ...tier, spendShare: total > 0 ? Number(tier.spend.amount) / total : 0 }));
}

/** Spend per customer, in the store's currency; nothing while there is nobody to divide by. */
export function spendPerCustomer({ total }: Api.TierReport): string | undefined {
  return total.customers > 0 ? (Number(total.spend.amount) / total.customers).toFixed(2) : undefined;
}
