import type { Api } from '@rung/client';
import { Alert, Col, Descriptions, Row, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { wallClock } from '../../parts/storeTime';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { DecisionLine } from '../DecisionLine';
import { GrowthCard } from '../now/GrowthCard';
import { RfmCard } from '../now/RfmCard';
import { WhatNext } from '../now/WhatNext';
import { Sentences } from './Sentences';

/** An explanation in the customer's words first, then in figures. */
export function ExplanationView({ explanation }: { explanation: Api.Explanation }) {
  const { t } = useTranslation();
  const { growthValue, known, next, keep, rfm, tier } = explanation;
  const components = explanation.components ?? [];
  return (
    <Row gutter={[16, 16]}>
      {!known && (
        <Col xs={24}>
          <Alert type="warning" showIcon title={t('customer.notKnown')} description={t('customer.notKnownHelp')} />
        </Col>
      )}
      <Col xs={24} lg={12}>
        <Card title={t('customer.words')} className="fill">
          <Typography.Paragraph type="secondary">{t('customer.wordsHelp')}</Typography.Paragraph>
          <Sentences sentences={explanation.sentences} />
        </Card>
      </Col>
      <Col xs={24} lg={12}>
        <Outcome explanation={explanation} />
      </Col>
      {components.length > 0 && (
        <Col xs={24}>
          <GrowthCard growth={{ components, growthValue, currency: rfm?.spend.currency }} />
        </Col>
      )}
      {rfm && (
        <Col xs={24} lg={12}>
          <RfmCard rfm={rfm} />
        </Col>
      )}
      {tier && (next || keep) && (
        <Col xs={24} lg={12}>
          <WhatNext tier={tier} next={next} keep={keep} />
        </Col>
      )}
    </Row>
  );
}

function Outcome({ explanation }: { explanation: Api.Explanation }) {
  const { t } = useTranslation();
  const { timeZone } = useSettings();
  const format = useFormat();
  const words = useWords();
  const { asOf, decision, figuresOn, growthValue, policyVersion, tier } = explanation;
  const asked = wallClock(Date.parse(asOf), timeZone).slice(0, 10);
  const isOlder = figuresOn !== null && figuresOn < asked;
  const isLater = figuresOn !== null && figuresOn > asked;
  const instant = format.instant(asOf);
  const title = isLater
    ? t('customer.explanationByLater', { instant, date: format.day(figuresOn) })
    : t('customer.explanationAt', { instant });
  return (
    <Card title={title} className="fill">
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'tier',
            label: t('customer.tierThen'),
            children: tier ? (
              <span>
                <TierTag tier={tier} />{' '}
                {tier.state && tier.state !== 'ACTIVE' && <Tag>{words('state', tier.state)}</Tag>}
                {tier.validUntil && t('standing.validUntil', { date: format.day(tier.validUntil) })}
              </span>
            ) : (
              t('customer.noTier')
            ),
          },
          {
            key: 'growth',
            label: t('customer.growth'),
            children: growthValue === null ? t('customer.unknownVersion') : format.number(growthValue),
          },
          {
            key: 'decision',
            label: t('customer.decided'),
            children: decision ? (
              <span>
                <DecisionLine decision={decision} /> · {format.instant(decision.occurredAt)} ·{' '}
                {t('policies.versionName', { version: decision.policyVersion })}
              </span>
            ) : (
              t('customer.decidedNone')
            ),
          },
          ...(figuresOn === null
            ? []
            : [
                {
                  key: 'figures',
                  label: t('customer.figuresOn'),
                  children: (
                    <span>
                      {format.day(figuresOn)}
                      {isOlder && <Typography.Text type="secondary"> {t('customer.figuresOnHelp')}</Typography.Text>}
                      {isLater && <Typography.Text type="secondary"> {t('customer.figuresOnLater')}</Typography.Text>}
                    </span>
                  ),
                },
              ]),
          {
            key: 'policy',
            label: t('customer.ruleVersion'),
            children:
              policyVersion === null
                ? t('customer.unknownVersion')
                : t('policies.versionName', { version: policyVersion }),
          },
        ]}
      />
    </Card>
  );
}
