import type { Api } from '@rung/client';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';

type Profile = Pick<Api.StandingView, 'rfm'> & Partial<Pick<Api.StandingView, 'valueLevel' | 'lifecycle'>>;

/** Recency, frequency, monetary: three scores, and the type they make, in words. */
export function RfmCard({ rfm, valueLevel, lifecycle }: Profile) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const days = rfm.recencyDays;
  const rows = [
    {
      name: t('standing.r'),
      score: rfm.r,
      fact:
        days === undefined || days === null
          ? t('standing.never')
          : t('standing.recencyDays', { days: format.number(days) }),
    },
    { name: t('standing.f'), score: rfm.f, fact: t('standing.ordersIn', { orders: format.number(rfm.orders) }) },
    { name: t('standing.m'), score: rfm.m, fact: format.money(rfm.spend) },
  ];
  return (
    <Card title={t('standing.rfm')} className="fill">
      <Typography.Title level={3} className="rfm-type">
        {words('rfmType', rfm.type)}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{words('rfmMeaning', rfm.type)}</Typography.Paragraph>
      {rows.map(({ name, score, fact }) => (
        <Flex key={name} className="rfm-row" justify="space-between" align="center" gap="middle">
          <span className="rfm-name">{name}</span>
          <Score score={score} label={`${name}: ${t('standing.score', { score })}`} />
          <span className="rfm-fact">{fact}</span>
        </Flex>
      ))}
      <Flex wrap gap="small" className="tags">
        {valueLevel && <Tag>{`${t('standing.valueLevel')}: ${words('valueLevel', valueLevel)}`}</Tag>}
        {lifecycle && <Tag>{`${t('standing.lifecycle')}: ${words('lifecycle', lifecycle)}`}</Tag>}
      </Flex>
    </Card>
  );
}

function Score({ score, label }: { score: number; label: string }) {
  return (
    <span className="score" role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} className={step <= score ? 'step full' : 'step'} />
      ))}
      <b>{score}</b>
    </span>
  );
}
