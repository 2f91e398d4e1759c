import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useWords } from '../i18n/words';
import { type Subject, TRAITS } from './ruleTree';

const subjectsIn = (t: TFunction): Record<string, string> => ({
  'member-status': t('groups.subjects.memberStatus'),
  tier: t('groups.subjects.tier'),
  'rfm-type': t('groups.subjects.rfmType'),
  'value-level': t('groups.subjects.valueLevel'),
  lifecycle: t('groups.subjects.lifecycle'),
  churn: t('groups.subjects.churn'),
  gender: t('groups.subjects.gender'),
  'birth-month': t('groups.subjects.birthMonth'),
  region: t('groups.subjects.region'),
  tag: t('groups.subjects.tag'),
  locale: t('groups.subjects.locale'),
  'time-zone': t('groups.subjects.timeZone'),
  consent: t('groups.subjects.consent'),
  'growth-value': t('groups.subjects.growthValue'),
  age: t('groups.subjects.age'),
  'registered-days': t('groups.subjects.registeredDays'),
  'joined-days': t('groups.subjects.joinedDays'),
  done: t('groups.subjects.done'),
  'member-of': t('groups.subjects.memberOf'),
});

const eventsIn = (t: TFunction): Record<string, string> => ({
  visit: t('groups.events.visit'),
  'product.viewed': t('groups.events.productViewed'),
  search: t('groups.events.search'),
  'cart.added': t('groups.events.cartAdded'),
  'cart.removed': t('groups.events.cartRemoved'),
  'order.placed': t('groups.events.orderPlaced'),
  'order.paid': t('groups.events.orderPaid'),
  'order.completed': t('groups.events.orderCompleted'),
  'order.cancelled': t('groups.events.orderCancelled'),
  'order.refunded': t('groups.events.orderRefunded'),
  'review.posted': t('groups.events.reviewPosted'),
  share: t('groups.events.share'),
  'sign-in': t('groups.events.signIn'),
  'community.posted': t('groups.events.communityPosted'),
  'service.contacted': t('groups.events.serviceContacted'),
});

const gendersIn = (t: TFunction): Record<string, string> => ({
  female: t('groups.genders.female'),
  male: t('groups.genders.male'),
  other: t('groups.genders.other'),
});

/** How the parts of a list are combined. */
export const kindsIn = (t: TFunction) => ({
  all: t('groups.kinds.all'),
  any: t('groups.kinds.any'),
  not: t('groups.kinds.not'),
});

/** What the parts of a rule are called where one is written; the service tells the whole rule as a sentence. */
export function useGroupWords() {
  const { t } = useTranslation();
  const words = useWords();
  const { data: ladder } = useGet('/ladder', {}, { staleTime: 60_000 });
  const word = (trait: string, value: string): string => {
    switch (trait) {
      case 'member-status':
        return words('memberStatus', value);
      case 'rfm-type':
        return words('rfmType', value);
      case 'value-level':
        return words('valueLevel', value);
      case 'lifecycle':
        return words('lifecycle', value);
      case 'churn':
        return words('churn', value);
      case 'gender':
        return gendersIn(t)[value] ?? value;
      case 'birth-month':
        return value === 'this' ? t('groups.thisMonth') : t('groups.month', { month: value });
      default:
        return value;
    }
  };
  const subjects = subjectsIn(t);
  const events = eventsIn(t);
  return {
    subject: ({ kind, of }: Subject) => subjects[kind === 'done' ? kind : (of ?? kind)] ?? kind,
    event: (type: string) => events[type] ?? type,
    choices: (trait = '') =>
      trait === 'tier'
        ? (ladder?.tiers ?? []).map(({ code, name }) => ({ value: code, label: name }))
        : (TRAITS[trait] ?? []).map((value) => ({ value, label: word(trait, value) })),
  };
}
