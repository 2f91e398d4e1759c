import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { TierTag } from '../parts/TierTag';
import { Typography } from '../parts/Typography';

interface Rung {
  code: string;
  name: string;
  enter: number;
  keep: number;
}

/** A ladder from the lowest tier to the highest. */
export function LadderStrip(props: { tiers: readonly Rung[]; measure: string; windowDays: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('policies.measuredBy', { days: format.number(props.windowDays), measure: words('measure', props.measure) })}
      </Typography.Paragraph>
      <ol className="ladder-strip">
        {props.tiers.map(({ code, name, enter, keep }) => (
          <li key={code}>
            <TierTag tier={{ code, name }} />
            <b>{t('policies.enterAt', { value: format.number(enter) })}</b>
            <small className="soft">{t('policies.keepAt', { value: format.number(keep) })}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
