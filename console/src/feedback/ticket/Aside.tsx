import type { Api } from '@rung/client';
import { isProblem } from '@rung/client';
import { Alert, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { DecisionLine } from '../../standing/DecisionLine';
import { Sentences } from '../../standing/why/Sentences';
import { useDecision } from './useDecision';

/** Why the customer stands where they do; of an appeal as of the decision it is against. */
export function Aside({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { decision, gone, ready } = useDecision(ticket);
  const [now, setNow] = useState(false);
  const asOf = now ? undefined : decision?.occurredAt;
  return (
    <Card title={t('feedback.aside')} className="aside">
      <Flex vertical gap="middle">
        {gone && <Alert type="warning" showIcon title={t('feedback.appealGone')} />}
        {decision && (
          <>
            <Typography.Text type="secondary">{t('feedback.appealOf')}</Typography.Text>
            <strong>
              <DecisionLine decision={decision} />
            </strong>
            <Segmented
              aria-label={t('feedback.asOf')}
              value={now ? 'now' : 'then'}
              onChange={(moment) => setNow(moment === 'now')}
              options={[
                { value: 'then', label: t('feedback.asOfDecision') },
                { value: 'now', label: t('feedback.asOfNow') },
              ]}
            />
          </>
        )}
        <Explained externalId={ticket.externalId} asOf={asOf} ready={ready} />
      </Flex>
    </Card>
  );
}

function Explained(props: { externalId: string; asOf: string | undefined; ready: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { externalId, asOf, ready } = props;
  const { data, error, refetch } = useGet(
    '/customers/{externalId}/standing/explanation',
    { path: { externalId }, query: { asOf } },
    { enabled: ready },
  );
  if (isProblem(error, 404)) {
    return <Typography.Text type="secondary">{t('feedback.noStanding')}</Typography.Text>;
  }
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Lines />;
  }
  const more = new URLSearchParams({ tab: 'why', ...(asOf ? { at: asOf } : {}) });
  return (
    <>
      <Flex wrap gap="small" align="center">
        {data.tier && <TierTag tier={data.tier} />}
        {data.growthValue !== null && (
          <span>{t('feedback.growth', { growthValue: format.number(data.growthValue) })}</span>
        )}
      </Flex>
      <Sentences sentences={data.sentences} />
      <Link to={`/customers/${encodeURIComponent(externalId)}?${more}`}>{t('feedback.more')}</Link>
    </>
  );
}
