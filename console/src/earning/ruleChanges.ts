import type { Api } from '@rung/client';

export interface RuleChange {
  added: string[];
  removed: string[];
  multipliers: { tier: string; before: string | undefined; after: string | undefined }[];
}

/** Sentences that come and go, and tiers that earn otherwise: the sentences leave out how much otherwise. */
export function changesOf(
  now: Pick<Api.EarningRuleView, 'words' | 'tiers'>,
  sentences: readonly string[],
  rules: Pick<Api.RuleProposal, 'tiers'>,
): RuleChange {
  const before = new Map(now.tiers.map(({ tier, multiplier }) => [tier, multiplier]));
  const after = new Map(
    (rules.tiers ?? []).flatMap((one) =>
      one?.tier && one.multiplier ? [[one.tier, String(one.multiplier)] as const] : [],
    ),
  );
  return {
    added: sentences.filter((sentence) => !now.words.includes(sentence)),
    removed: now.words.filter((sentence) => !sentences.includes(sentence)),
    multipliers: [...new Set([...before.keys(), ...after.keys()])]
      .map((tier) => ({ tier, before: before.get(tier), after: after.get(tier) }))
      .filter((one) => Number(one.before) !== Number(one.after)),
  };
}
