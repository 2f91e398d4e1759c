import type { Api } from '@rung/client';

type Proposal = Api.RuleProposalInput;
export type EnteredAction = NonNullable<NonNullable<Proposal['actions']>[number]>;
export type EnteredPromotion = NonNullable<NonNullable<Proposal['promotions']>[number]>;

export interface EnteredRules extends Omit<Proposal, 'tiers' | 'actions' | 'promotions'> {
  comment: string;
  tiers: { tier: string; multiplier: string | null }[];
  actions: EnteredAction[];
  promotions: EnteredPromotion[];
}

/** What earns beside orders, as far as storefronts tell it. */
export const ACTIONS = ['review', 'share', 'sign-in'] as const;

type Given = Pick<Api.RuleVersionView, 'rules' | 'comment'>;

/** A new text begins as another version, or as the rules that count; each tier of the ladder has its row. */
export function enteredOf(from: Given | Api.EarningRuleView, ladder: readonly string[]): EnteredRules {
  const rules = 'rules' in from ? (from.rules as Proposal) : proposalOf(from);
  const multipliers = new Map(
    (rules.tiers ?? []).map((one) => [one?.tier ?? '', one?.multiplier === undefined ? null : String(one?.multiplier)]),
  );
  return {
    ...rules,
    comment: 'rules' in from ? from.comment : '',
    tiers: ladder.map((tier) => ({ tier, multiplier: multipliers.get(tier) ?? null })),
    actions: (rules.actions ?? []) as EnteredAction[],
    promotions: (rules.promotions ?? []) as EnteredPromotion[],
  };
}

/** The rules of the file tell all but two bounds and its promotions; the bounds begin as those that are shipped. */
function proposalOf(rule: Api.EarningRuleView): Proposal {
  return {
    pointsPerUnit: rule.pointsPerUnit,
    leastPerOrder: rule.leastPerOrder,
    mostPerOrder: 100_000_000,
    pendingDays: rule.pendingDays,
    expiresAfterYears: rule.expiresAfterYears,
    reversal: 'WITHIN_BALANCE',
    tiers: rule.tiers,
    actions: rule.actions.map((action) => ({ ...action, code: action.source })),
    promotions: [],
  };
}

/** What is empty is null: the service says what must not be. */
export function requestOf({ comment, ...rules }: EnteredRules): Api.RuleRequest {
  const some = (text: string | null | undefined) => text || null;
  return {
    comment: comment ?? '',
    rules: {
      ...rules,
      leastPerOrder: some(rules.leastPerOrder as string | null),
      actions: rules.actions.map((one) => ({ ...one, shop: some(one.shop), pendingDays: one.pendingDays ?? 0 })),
      promotions: rules.promotions.map((one) => ({
        ...one,
        shop: some(one.shop),
        from: some(one.from),
        until: some(one.until),
      })),
    },
  };
}
