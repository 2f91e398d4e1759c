import type { Api } from '@rung/client';
import { Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Chip } from '../parts/Chip';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TierTag } from '../parts/TierTag';
import { useTierNames } from '../parts/useTierNames';
import { changesOf } from './ruleChanges';

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
  const isSame = added.length + removed.length + multipliers.length === 0;
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('earning.comparedWith', { version: now.data.version })}
      </Typography.Paragraph>
      {isSame && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('earning.same')} />}
      <ul className="package-changes" aria-label={t('earning.changes')}>
        {removed.map((sentence) => (
          <li key={`- ${sentence}`}>
            <Chip tone="bad">{t('earning.removed')}</Chip>
            <span>{sentence}</span>
          </li>
        ))}
        {added.map((sentence) => (
          <li key={`+ ${sentence}`}>
            <Chip tone="good">{t('earning.added')}</Chip>
            <span>{sentence}</span>
          </li>
        ))}
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
      </ul>
    </>
  );
}
