import type { Api } from '@rung/client';

type Costly = Pick<Api.BenefitContent, 'cost' | 'quota' | 'period'>;

export interface YearlyCost {
  money: Api.Money | undefined;
  /** How many of them cost something without a limit to their uses. */
  open: number;
}

const PERIODS: Record<Costly['period'], bigint> = { day: 366n, month: 12n, year: 1n, once: 1n };
const DECIMALS = 6;

/** What a member who uses every quota up costs in a year: exact, since rounded parts do not add up. */
export function yearlyCost(benefits: readonly Costly[]): YearlyCost {
  const costly = benefits.filter(({ cost }) => millionths(cost.amount) > 0n);
  const limited = costly.filter(({ quota }) => quota !== null && quota !== undefined);
  const sum = limited.reduce(
    (whole, { cost, quota, period }) => whole + millionths(cost.amount) * BigInt(quota ?? 0) * PERIODS[period],
    0n,
  );
  const currency = costly[0]?.cost.currency;
  return {
    money: currency !== undefined && limited.length > 0 ? { amount: decimal(sum), currency } : undefined,
    open: costly.length - limited.length,
  };
}

function millionths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALS, '0').slice(0, DECIMALS));
}

function decimal(value: bigint): string {
  const digits = value.toString().padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
