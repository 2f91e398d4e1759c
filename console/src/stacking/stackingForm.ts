import type { Api } from '@rung/client';

export const KINDS = ['fixed', 'percentage', 'threshold', 'shipping', 'category'] as const;

/** More would take too long to be compared with each other. */
export const MOST = 4;

export interface EnteredStacking extends Omit<Api.StackingContent, 'alone'> {
  alone: Api.StackingContent['alone'];
  comment: string;
}

export function requestOf({ comment, ...rules }: EnteredStacking, replaces: number): Api.StackingRequest {
  return { replaces, comment: comment ?? '', rules };
}

/** The rules in force, with what a draft changes of those that it was written against. */
export function rebased(
  draft: Api.StackingContent,
  base: Api.StackingContent,
  inForce: Api.StackingContent,
): Api.StackingContent {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const changes = Object.entries(draft).filter(([field, value]) => !same(value, base[field as keyof typeof base]));
  return { ...inForce, ...Object.fromEntries(changes) };
}

/** Sentences that come and go. */
export function changesOf(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((sentence) => !before.includes(sentence)),
    removed: before.filter((sentence) => !after.includes(sentence)),
  };
}
