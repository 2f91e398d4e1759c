import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';

/** Words for the codes of merges; the code itself where a newer service knows more than this page. */
export function useMergeWords(): (vocabulary: Vocabulary, code: string) => string {
  const { t } = useTranslation();
  const words = {
    reasons: {
      'same-contact': t('merges.reasons.sameContact'),
      'customer-asked': t('merges.reasons.customerAsked'),
      'registered-twice': t('merges.reasons.registeredTwice'),
      'same-orders': t('merges.reasons.sameOrders'),
      other: t('merges.reasons.other'),
      unknown: t('merges.reasons.unknown'),
    },
    undoReasons: {
      'two-people': t('merges.undoReasons.twoPeople'),
      'customer-asked': t('merges.undoReasons.customerAsked'),
      mistake: t('merges.undoReasons.mistake'),
      other: t('merges.undoReasons.other'),
      unknown: t('merges.undoReasons.unknown'),
    },
    states: {
      proposed: t('merges.states.proposed'),
      withdrawn: t('merges.states.withdrawn'),
      merged: t('merges.states.merged'),
      undone: t('merges.states.undone'),
    },
    refusals: {
      SAME_CUSTOMER: t('merges.refusals.sameCustomer'),
      ERASED: t('merges.refusals.erased'),
      PART_OF_ANOTHER: t('merges.refusals.partOfAnother'),
      PROPOSED_ALREADY: t('merges.refusals.proposedAlready'),
    },
    fields: {
      name: t('merges.fields.name'),
      gender: t('merges.fields.gender'),
      birthday: t('merges.fields.birthday'),
      region: t('merges.fields.region'),
      email: t('merges.fields.email'),
      phone: t('merges.fields.phone'),
      tags: t('merges.fields.tags'),
      attributes: t('merges.fields.attributes'),
      emails: t('merges.fields.emails'),
      phones: t('merges.fields.phones'),
    },
    of: {
      into: t('merges.of.into'),
      from: t('merges.of.from'),
      both: t('merges.of.both'),
    },
  } satisfies Record<Vocabulary, Record<string, string>>;
  return (vocabulary, code) => (words[vocabulary] as Record<string, string>)[code] ?? code;
}

type Vocabulary = 'reasons' | 'undoReasons' | 'states' | 'refusals' | 'fields' | 'of';

/** The reasons that people may give. */
export const REASONS: readonly Api.MergeRequest['reason'][] = [
  'same-contact',
  'customer-asked',
  'registered-twice',
  'same-orders',
  'other',
];

export const UNDO_REASONS: readonly Api.UndoingRequest['reason'][] = [
  'two-people',
  'customer-asked',
  'mistake',
  'other',
];
