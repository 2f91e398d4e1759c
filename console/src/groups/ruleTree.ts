import type { Api } from '@rung/client';

/** A rule while it is written: a field that is not there yet is left out. */
export interface RuleDraft {
  kind: 'all' | 'any' | 'not' | 'one-of' | 'between' | 'done' | 'member-of';
  rules?: RuleDraft[];
  of?: string;
  values?: string[];
  atLeast?: number | null;
  atMost?: number | null;
  days?: number | null;
  group?: string;
}

/** What a condition can be about: a kind of rule, and what of it. */
export interface Subject {
  kind: RuleDraft['kind'];
  of?: string;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1));

/** The values to choose from, by trait; where there are none, they are typed. */
export const TRAITS: Record<string, readonly string[]> = {
  'member-status': ['guest', 'member', 'frozen', 'excluded', 'left'],
  tier: [],
  'rfm-type': [
    'important-value',
    'important-development',
    'important-keep',
    'important-winback',
    'general-value',
    'general-development',
    'general-keep',
    'general-winback',
    'none',
  ],
  'value-level': ['high', 'middle', 'low'],
  lifecycle: ['new', 'growing', 'mature', 'declining', 'dormant', 'lost'],
  churn: ['none', 'low', 'middle', 'high'],
  gender: ['female', 'male', 'other'],
  'birth-month': ['this', ...MONTHS],
  region: [],
  tag: [],
  locale: [],
  'time-zone': [],
  consent: ['marketing', 'personalisation'].flatMap((purpose) =>
    ['email', 'sms', 'inbox'].map((channel) => `${purpose}/${channel}`),
  ),
};

export const MEASURES = ['growth-value', 'age', 'registered-days', 'joined-days'] as const;

export const EVENTS = [
  'visit',
  'product.viewed',
  'search',
  'cart.added',
  'cart.removed',
  'order.placed',
  'order.paid',
  'order.completed',
  'order.cancelled',
  'order.refunded',
  'review.posted',
  'share',
  'sign-in',
  'community.posted',
  'service.contacted',
] as const;

export const SUBJECTS: readonly Subject[] = [
  ...Object.keys(TRAITS).map((of) => ({ kind: 'one-of' as const, of })),
  ...MEASURES.map((of) => ({ kind: 'between' as const, of })),
  { kind: 'done' },
  { kind: 'member-of' },
];

export function isList({ kind }: RuleDraft): boolean {
  return kind === 'all' || kind === 'any' || kind === 'not';
}

export function keyOf({ kind, of }: Subject): string {
  return kind === 'one-of' || kind === 'between' ? `${kind} ${of}` : kind;
}

export function newCondition(key = 'one-of member-status'): RuleDraft {
  const { kind, of } = SUBJECTS.find((subject) => keyOf(subject) === key) ?? { kind: 'one-of' as const };
  return kind === 'done' ? { kind, of: 'visit', days: 30, atLeast: 1 } : { kind, ...(of && { of }) };
}

export const FIRST_RULE: RuleDraft = { kind: 'all', rules: [newCondition()] };

/** The condition beside which others stand: a rule that is one condition becomes a list of it. */
export function asList(rule: RuleDraft): RuleDraft {
  return isList(rule) ? rule : { kind: 'all', rules: [rule] };
}

export function replaced(rule: RuleDraft, at: number, part: RuleDraft): RuleDraft {
  return { ...rule, rules: (rule.rules ?? []).map((each, place) => (place === at ? part : each)) };
}

export function without(rule: RuleDraft, at: number): RuleDraft {
  return { ...rule, rules: (rule.rules ?? []).filter((_, place) => place !== at) };
}

export function withMore(rule: RuleDraft, part: RuleDraft): RuleDraft {
  return { ...rule, rules: [...(rule.rules ?? []), part] };
}

/** The opposite of several is that not all of them hold. */
export function ofKind(rule: RuleDraft, kind: 'all' | 'any' | 'not'): RuleDraft {
  const parts = rule.rules ?? [];
  return kind === 'not' && parts.length > 1 ? { kind, rules: [{ kind: 'all', rules: parts }] } : { kind, rules: parts };
}

/** As a service sends it: what is null was not said. */
export function draftOf(rule: object): RuleDraft {
  const said = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  const draft = Object.fromEntries(said) as unknown as RuleDraft;
  return draft.rules ? { ...draft, rules: draft.rules.map(draftOf) } : draft;
}

/** As a service takes it. */
export function ruleOf(draft: RuleDraft): Api.RuleNodeInput {
  return draftOf(draft) as unknown as Api.RuleNodeInput;
}
