import type { Api } from '@rung/client';
import { Empty, Flex, Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { DecisionLine } from './DecisionLine';

const COLOR: Record<Api.Item['kind'], string> = {
  reached: 'green',
  kept: 'green',
  woken: 'green',
  lost: 'red',
  'at-risk': 'orange',
  'in-grace': 'orange',
  'churn-warned': 'orange',
  dormant: 'gray',
  redated: 'gray',
};

/** Every decision about the customer, each with the way to why. */
export function DecisionsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/customers/{externalId}/standing/history', { path: { externalId } });
  return (
    <>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty description={t('customer.noDecisions')} />}
      {data && data.items.length > 0 && (
        <Card>
          <Typography.Paragraph type="secondary">{t('customer.decisionsIntro')}</Typography.Paragraph>
          <Timeline
            items={data.items.map((decision) => ({
              key: decision.decisionId,
              color: decision.overtaken ? 'gray' : COLOR[decision.kind],
              content: <Decision decision={decision} />,
            }))}
          />
        </Card>
      )}
    </>
  );
}

function Decision({ decision }: { decision: Api.Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { growthValue, occurredAt, overtaken, policyVersion, until } = decision;
  const version = t('policies.versionName', { version: policyVersion });
  return (
    <Flex vertical>
      {overtaken ? (
        <Flex wrap gap="small">
          <del className="soft">
            <DecisionLine decision={decision} />
          </del>
          <Tag>{t('customer.overtaken')}</Tag>
        </Flex>
      ) : (
        <strong>
          <DecisionLine decision={decision} />
        </strong>
      )}
      {overtaken && <Overtaken by={overtaken} />}
      <Flex wrap gap="small" className="soft">
        <span>{format.instant(occurredAt)}</span>
        {growthValue !== null && <span>{t('customer.growthThen', { growthValue: format.number(growthValue) })}</span>}
        {until && <span>{t('customer.until', { date: format.day(until) })}</span>}
        {may('get /policies/{version}') ? (
          <Link to={`/policies/${policyVersion}`}>{version}</Link>
        ) : (
          <span>{version}</span>
        )}
        <Link to={`?${new URLSearchParams({ tab: 'why', at: occurredAt })}`}>{t('customer.whyThen')}</Link>
      </Flex>
    </Flex>
  );
}

/** Which tier was held instead, and why that is known only now. */
function Overtaken({ by: { cause, since, tier, toldOn } }: { by: Api.OvertakenBy }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const facts = [
    t('customer.heldInstead', { tier: tier?.name ?? t('customer.anotherTier'), since: format.instant(since) }),
    words('overtakenBy', cause),
    toldOn && t('customer.knownSince', { date: format.day(toldOn) }),
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}
