import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';

/** What raises the tier and what keeps it, in the same words a customer would be told. */
export function WhatNext({ tier, next, keep }: Pick<Api.Explanation, 'next' | 'keep'> & { tier: Api.TierName }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t('standing.raise')} className="fill">
      {next ? (
        <>
          <TierTag tier={next.tier} />
          <Conditions needed={next.needed} />
        </>
      ) : (
        <Typography.Paragraph>{t('standing.highest')}</Typography.Paragraph>
      )}
      <Typography.Title level={3} className="part-title">
        {t('standing.keep')}
      </Typography.Title>
      {keep?.until ? (
        <>
          {t('standing.keepUntil', { tier: tier.name, date: format.day(keep.until) })}
          <Conditions needed={keep.needed} />
        </>
      ) : (
        t('standing.keepNothing')
      )}
    </Card>
  );
}

function Conditions({ needed }: { needed: Api.Needed[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <ul className="conditions">
      {needed.map(({ measure, threshold, missing }) => (
        <li key={measure}>
          <Flex gap="small" align="center">
            {missing > 0 ? <ClockCircleOutlined className="open" /> : <CheckCircleFilled className="done" />}
            <span>
              {t('standing.need', { measure: words('measure', measure), threshold: format.number(threshold) })}
              <Typography.Text type="secondary">
                {' · '}
                {missing > 0 ? t('standing.missing', { missing: format.number(missing) }) : t('standing.done')}
              </Typography.Text>
            </span>
          </Flex>
        </li>
      ))}
    </ul>
  );
}
