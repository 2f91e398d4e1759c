import type { Api } from '@rung/client';
import { useWords } from '../i18n/words';

/** A decision in one line: what was decided, from where to where, and the reason where the kind does not say it. */
export function DecisionLine({ decision }: { decision: Api.Item }) {
  const words = useWords();
  const { kind, before, tier, why } = decision;
  const moved = before && tier && before.code !== tier.code;
  const facts = [
    words('decision', kind),
    moved ? `${before.name} → ${tier.name}` : tier?.name,
    why ? words('decisionWhy', why) : undefined,
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}
