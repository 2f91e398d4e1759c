import { PlusOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { LinkButton } from '../parts/LinkButton';
import { PagedCard, usePages } from '../parts/PagedCard';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { VersionTable } from '../parts/version/VersionTable';
import { WhoCan } from '../parts/WhoCan';
import { Multipliers } from './Multipliers';
import { PointsNav } from './PointsNav';
import { useRuleStage } from './useRuleStage';

/** The earning rules that count, and every version that people wrote. */
export function RulesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const pages = usePages();
  const listing = useGet('/earning-rules/versions', { query: pages.query }, { placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title={t('earning.title')} intro={t('earning.intro')}>
        {may('post /earning-rules/versions') ? (
          <LinkButton to="/points/rules/new" type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('earning.draft')}
          </LinkButton>
        ) : (
          <WhoCan operation="post /earning-rules/versions" what={t('earning.drafting')} />
        )}
      </PageHead>
      <PointsNav />
      <Flex vertical gap="middle">
        <InForce />
        <PagedCard listing={listing} pages={pages} title={t('earning.versions')}>
          {(rows, busy) => <RuleTable rows={rows} busy={busy} />}
        </PagedCard>
      </Flex>
    </>
  );
}

function InForce() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useGet('/earning-rules');
  return (
    <Card title={t('earning.inForce')}>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines />}
      {data && (
        <>
          <Typography.Paragraph type="secondary">
            {t('earning.inForceSince', { version: data.version, day: format.day(data.from) })}
          </Typography.Paragraph>
          <ul className="rule-words">
            {data.words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Multipliers tiers={data.tiers} />
        </>
      )}
    </Card>
  );
}

function RuleTable({ rows, busy }: { rows: Api.RuleVersionView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stage = useRuleStage();
  return (
    <VersionTable
      label={t('earning.versions')}
      rows={rows}
      busy={busy}
      none={t('earning.none')}
      address="/points/rules"
      name={(version) => t('earning.versionName', { version })}
      stage={stage}
      from={[t('earning.from'), ({ from }) => from && format.day(from)]}
    />
  );
}
