import { type Api, isProblem } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Steps } from '../parts/Steps';
import { Tabs } from '../parts/Tabs';
import { BackLink } from '../parts/version/BackLink';
import { StageChip } from '../parts/version/StageChip';
import { NextRuleStep } from './NextRuleStep';
import { RuleChanges } from './RuleChanges';
import { RuleTexts } from './RuleTexts';
import { TrialTab } from './trial/TrialTab';
import { useRuleStage } from './useRuleStage';

const REACHED = { draft: 1, approved: 2, waiting: 2, inForce: 3, replaced: 3, withdrawn: 0 };

/** One version: its steps, what members will read, how it differs, and what last month would have earned by it. */
export function RulePage() {
  const { t } = useTranslation();
  const version = Number(useParams().version);
  const known = Number.isInteger(version);
  const { data, error, refetch } = useGet(
    '/earning-rules/versions/{version}',
    { path: { version } },
    { enabled: known },
  );
  const stage = useRuleStage();
  const unknown = isProblem(error, 404) || !known;
  return (
    <>
      <BackLink to="/points/rules">{t('earning.back')}</BackLink>
      <PageHead title={t('earning.versionName', { version })} intro={data?.comment ?? ''}>
        {data && <StageChip stage={stage(data)} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('earning.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && !unknown && <Loading />}
      {data && <Version one={data} />}
    </>
  );
}

function Version({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  return (
    <Flex vertical gap="middle">
      <RuleSteps one={one} />
      <NextRuleStep one={one} />
      <Tabs
        label={t('earning.versionName', { version: one.version })}
        activeKey={address.get('tab') ?? 'words'}
        onChange={(tab) => setAddress({ tab })}
        items={[
          {
            key: 'words',
            label: t('earning.words'),
            children: (
              <Card>
                <RuleTexts one={one} />
              </Card>
            ),
          },
          {
            key: 'changes',
            label: t('earning.changes'),
            children: (
              <Card>
                <RuleChanges one={one} />
              </Card>
            ),
          },
          { key: 'trial', label: t('earning.trial'), children: <TrialTab one={one} /> },
        ]}
      />
    </Flex>
  );
}

/** The life of a version, with who did each step. */
function RuleSteps({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const stage = useRuleStage()(one);
  const written = {
    title: t('versions.writers'),
    content: `${one.writers.join(', ')} · ${format.instant(one.createdAt)}`,
  };
  const approved = { title: t('versions.approver'), content: one.approver ?? t('versions.notYet') };
  const counts = { title: t('earning.from'), content: one.from ? format.day(one.from) : t('versions.notYet') };
  const withdrawn = { title: words('policyStage', 'withdrawn') };
  const steps = stage === 'withdrawn' ? [written, withdrawn] : [written, approved, counts];
  return (
    <Card>
      <Steps current={stage === 'withdrawn' ? steps.length : REACHED[stage]} items={steps} />
    </Card>
  );
}
