import type { Api } from '@rung/client';

export type ActivityKind = Api.ActivityContent['kind'];
export type ActivityState = Api.CatalogueView['state'];

export const ACTIVITY_KINDS: readonly ActivityKind[] = [
  'lottery',
  'quiz',
  'free-trial',
  'sign-in-streak',
  'member-day',
];
export const ACTIVITY_STATES: readonly ActivityState[] = ['draft', 'on', 'ended'];

/** What stands in the form: the content with its code; fields of other kinds may be there from before. */
export type EnteredActivity = Api.ActivityContentInput & { code: string };

/** Customers enter these, so they may be kept out; days in a row and promotions take their course by themselves. */
export function isEntered(kind: ActivityKind): boolean {
  return kind === 'lottery' || kind === 'quiz' || kind === 'free-trial';
}

export function givesPoints(kind: ActivityKind): boolean {
  return kind === 'lottery' || kind === 'quiz' || kind === 'sign-in-streak';
}

export function isDrawn(kind: ActivityKind): boolean {
  return kind === 'lottery' || kind === 'free-trial';
}

export function enteredOf(activity: Api.CatalogueView | undefined): Partial<EnteredActivity> {
  return activity
    ? { ...activity.content, code: activity.code }
    : {
        kind: 'lottery',
        lottery: { entryPoints: 0, perDay: 1, prizes: [{ kind: 'points', names: {}, count: 1 }] },
        quiz: {
          tries: 'once',
          pointsPerRight: 0,
          pointsAllRight: 0,
          questions: [{ texts: {}, options: [{}, {}], right: 0 }],
        },
      };
}

/** A field of another kind is left out: it would be refused. */
export function contentOf(entered: EnteredActivity, currency: string): Api.ActivityContentInput {
  const { kind, names, terms, from, until, lowestTier, shop, pointsBudget, promotion, lottery, quiz, trial, streak } =
    entered;
  return {
    kind,
    names,
    terms,
    from,
    until,
    lowestTier: (isEntered(kind) && lowestTier) || null,
    shop: shop || null,
    pointsBudget: (givesPoints(kind) && pointsBudget) || null,
    promotion: kind === 'member-day' ? (promotion ?? null) : null,
    lottery: kind === 'lottery' && lottery ? { ...lottery, prizes: (lottery.prizes ?? []).map(prizeOf) } : null,
    quiz: kind === 'quiz' ? (quiz ?? null) : null,
    trial:
      kind === 'free-trial' && trial
        ? { ...trial, cost: trial.cost?.amount ? { ...trial.cost, currency } : null }
        : null,
    streak: kind === 'sign-in-streak' ? (streak ?? null) : null,
  };
}

type Prize = Api.PrizeTermsInput;

function prizeOf({ kind, names, count, points, couponBatch, reward }: Prize): Prize {
  return {
    kind,
    names,
    count,
    ...(kind === 'points' ? { points: points ?? null } : {}),
    ...(kind === 'coupon' ? { couponBatch: couponBatch ?? null } : {}),
    ...(kind === 'reward' ? { reward: reward ?? null } : {}),
  };
}

/** How likely each prize is to be the first that is drawn, per cent. */
export function oddsOf(prizes: readonly ({ count?: number | null } | undefined)[]): number[] {
  const all = prizes.reduce((sum, prize) => sum + (prize?.count ?? 0), 0);
  return prizes.map((prize) => (all === 0 ? 0 : (100 * (prize?.count ?? 0)) / all));
}
