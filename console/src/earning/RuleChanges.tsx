import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TierTag } from '../parts/TierTag';
import { useTierNames } from '../parts/useTierNames';
import { changesOf } from './ruleChanges';
import { SentenceChanges } from './SentenceChanges';

/** How a version differs from the rules that count, in the reader's words. */
export function RuleChanges({ one }: { one: Api.RuleVersionView }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const tierName = useTierNames();
  const { version } = one;
  const told = useGet('/earning-rules/versions/{version}/words', { path: { version } });
  const now = useGet('/earning-rules');
  const error = told.error ?? now.error;
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void Promise.all([told.refetch(), now.refetch()])} />;
  }
  if (!told.data || !now.data) {
    return <Lines />;
  }
  const sentences = told.data.texts.find(({ language }) => language === i18n.language)?.words ?? [];
  const { added, removed, multipliers } = changesOf(now.data, sentences, one.rules);
  return (
    <SentenceChanges
      label={t('earning.changes')}
      intro={t('earning.comparedWith', { version: now.data.version })}
      removed={removed}
      added={added}
      others={multipliers.length}
    >
      {multipliers.map(({ tier, before, after }) => (
        <li key={tier}>
          <TierTag tier={{ code: tier, name: tierName(tier) }} />
          <span>
            {t('earning.multiplierChange', {
              before: before === undefined ? '–' : format.number(before),
              after: after === undefined ? '–' : format.number(after),
            })}
          </span>
        </li>
      ))}
    </SentenceChanges>
  );
}
