import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { SentenceChanges } from '../earning/SentenceChanges';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { changesOf } from './stackingForm';
import { useStackingWords } from './useStackingWords';

/** How a version differs from the one that it replaces: the one that counted when it was written. */
export function StackingChanges({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  const sentences = useStackingWords();
  const { data, error, refetch } = useGet('/stacking-rules/versions/{version}', { path: { version: one.replaces } });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Lines />;
  }
  return (
    <SentenceChanges
      label={t('earning.changes')}
      intro={t('stacking.comparedWith', { version: data.version })}
      {...changesOf(sentences(data.rules, 'all'), sentences(one.rules, 'all'))}
    />
  );
}
