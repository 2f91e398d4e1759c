import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/words';

/** A decision in one line: what was decided, from where to where, and the reason where the kind does not say it. */
export function DecisionLine({ decision }: { decision: Api.Item }) {
  const { t } = useTranslation();
  const words = useWords();
  const { kind, before, tier, why } = decision;
  const moved = before && tier && before.code !== tier.code;
  const facts = [
    words('decision', kind),
    moved ? t('customer.fromTo', { before: before.name, tier: tier.name }) : tier?.name,
    why ? words('decisionWhy', why) : undefined,
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}
