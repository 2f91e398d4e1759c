import { type Api, isProblem } from '@rung/client';
import { stepsOf } from '../../../policies/paths';

/** Codes of benefits by the tier's code. */
export type Chosen = Record<string, string[]>;

export function chosenOf(tiers: readonly Api.TierPackage[]): Chosen {
  return Object.fromEntries(tiers.map(({ tier, benefits }) => [tier, benefits.map(({ code }) => code)]));
}

export function toggled(chosen: Chosen, tier: string, code: string): Chosen {
  const codes = chosen[tier] ?? [];
  return { ...chosen, [tier]: codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code] };
}

/**
 * Every tier of the ladder, also one that gives nothing: so what it lacks is said of it.
 *
 * @param order of the benefits, whenever they were chosen
 */
export function requestOf(
  chosen: Chosen,
  ladder: readonly string[],
  order: readonly string[],
  comment: string,
): Api.PackageRequest {
  const given = (tier: string) => order.filter((code) => chosen[tier]?.includes(code));
  return { comment, tiers: ladder.map((tier) => ({ tier, benefits: given(tier) })) };
}

/** What is wrong, with the place in the matrix: a cell, a column, or the whole. */
export interface Flaw {
  tier: string | undefined;
  benefit: string | undefined;
  reason: string;
}

/** @param sent what was refused: the service names places in it */
export function flawsOf(error: Error | null, sent: Api.PackageRequest | undefined): Flaw[] {
  if (!isProblem(error) || !sent) {
    return [];
  }
  return (error.problem.errors ?? []).map(({ field, reason }) => {
    const [list, place, , item] = stepsOf(field);
    const tier = list === 'tiers' && typeof place === 'number' ? sent.tiers[place] : undefined;
    return { tier: tier?.tier, benefit: typeof item === 'number' ? tier?.benefits[item] : undefined, reason };
  });
}
