import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../parts/Chip';
import { Typography } from '../parts/Typography';

/**
 * Sentences that a version takes away and those that it brings.
 *
 * @param intro says which version it is held against
 * @param children what else differs, as items of the list
 */
export function SentenceChanges(props: {
  label: string;
  intro: string;
  removed: readonly string[];
  added: readonly string[];
  others?: number;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { label, intro, removed, added, others = 0, children } = props;
  const isSame = removed.length + added.length + others === 0;
  return (
    <>
      <Typography.Paragraph type="secondary">{intro}</Typography.Paragraph>
      {isSame && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('earning.same')} />}
      <ul className="package-changes" aria-label={label}>
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
        {children}
      </ul>
    </>
  );
}
