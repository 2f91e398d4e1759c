import type { Api } from '@rung/client';

export interface TierChanges {
  tier: string;
  added: string[];
  removed: string[];
  reworded: { code: string; before: number; after: number }[];
}

/** What each tier is given differently, in the order of the ladder; tiers without a difference are left out. */
export function changesOf(
  before: readonly Api.TierPackage[],
  after: readonly Api.TierPackage[],
  ladder: readonly string[],
): TierChanges[] {
  const others = [...before, ...after].map(({ tier }) => tier).filter((tier) => !ladder.includes(tier));
  return [...ladder, ...new Set(others)]
    .map((tier) => changesOfTier(tier, versionsOf(before, tier), versionsOf(after, tier)))
    .filter(({ added, removed, reworded }) => added.length + removed.length + reworded.length > 0);
}

function changesOfTier(tier: string, before: Map<string, number>, after: Map<string, number>): TierChanges {
  return {
    tier,
    added: [...after.keys()].filter((code) => !before.has(code)),
    removed: [...before.keys()].filter((code) => !after.has(code)),
    reworded: [...after].flatMap(([code, version]) => {
      const old = before.get(code);
      return old === undefined || old === version ? [] : [{ code, before: old, after: version }];
    }),
  };
}

function versionsOf(tiers: readonly Api.TierPackage[], tier: string): Map<string, number> {
  const found = tiers.find((one) => one.tier === tier)?.benefits ?? [];
  return new Map(found.map(({ code, version }) => [code, version]));
}
