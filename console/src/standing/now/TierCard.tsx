import type { Api } from '@rung/client';
import { Flex, Progress, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Chip, type Tone } from '../../parts/Chip';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { tierColor } from '../../parts/tierColor';
import { percentDone } from './growthValue';

const TONE: Record<Api.StandingViewTier['state'], Tone> = {
  ACTIVE: 'good',
  AT_RISK: 'look',
  GRACE: 'bad',
};

/** Where the customer stands, and how far the next tier is. */
export function TierCard({ standing }: { standing: Api.StandingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { tier, next, growthValue, tierOnReturn } = standing;
  const nearest = next?.needed[0];
  return (
    <Card className="tier-card" style={{ borderTopColor: tierColor(tier.code) }}>
      <Flex wrap justify="space-between" gap="large">
        <div>
          <Flex align="center" gap="small">
            <TierTag tier={tier} large />
            <Chip tone={TONE[tier.state]}>{words('state', tier.state)}</Chip>
          </Flex>
          <Typography.Paragraph type="secondary" className="dates">
            {tier.since && (
              <>
                {t('standing.since', { date: format.instant(tier.since) })}
                <br />
              </>
            )}
            {tier.validUntil ? t('standing.validUntil', { date: format.day(tier.validUntil) }) : t('standing.forEver')}
          </Typography.Paragraph>
        </div>
        <Statistic
          className="growth"
          title={t('standing.growthValue')}
          value={growthValue}
          formatter={() => format.number(growthValue)}
        />
      </Flex>
      {tierOnReturn && <Typography.Text>{t('standing.notHeld', { tier: tierOnReturn.name })}</Typography.Text>}
      {!tierOnReturn && next && nearest && (
        <>
          <Progress
            percent={percentDone(nearest)}
            strokeColor={{ from: tierColor(tier.code), to: tierColor(next.tier.code) }}
            aria-label={t('standing.progress')}
          />
          <Typography.Text>
            {nearest.missing > 0
              ? t('standing.toNext', {
                  tier: next.tier.name,
                  missing: format.number(nearest.missing),
                  measure: words('measure', nearest.measure),
                })
              : t('standing.reached', { tier: next.tier.name })}
          </Typography.Text>
        </>
      )}
      {!tierOnReturn && !next && <Typography.Text>{t('standing.highest')}</Typography.Text>}
    </Card>
  );
}
