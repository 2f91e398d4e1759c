import { type Api, isProblem } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Steps } from '../parts/Steps';
import { BackLink } from '../parts/version/BackLink';
import { StageChip } from '../parts/version/StageChip';
import { NextStackingStep } from './NextStackingStep';
import { Sentences } from './Sentences';
import { StackingChanges } from './StackingChanges';
import { useStackingStage } from './useStackingStage';
import { useStackingWords } from './useStackingWords';

/** One version: who wrote and who approved it, what it says, and how it differs from the one that it replaces. */
export function StackingVersionPage() {
  const { t } = useTranslation();
  const version = Number(useParams().version);
  const known = Number.isInteger(version);
  const { data, error, refetch } = useGet(
    '/stacking-rules/versions/{version}',
    { path: { version } },
    { enabled: known },
  );
  const stage = useStackingStage();
  const unknown = isProblem(error, 404) || !known;
  return (
    <>
      <BackLink to="/benefits/stacking">{t('stacking.back')}</BackLink>
      <PageHead title={t('stacking.name', { version })} intro={data?.comment ?? ''}>
        {data && <StageChip stage={stage(data)} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('stacking.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && !unknown && <Loading />}
      {data && <Version one={data} />}
    </>
  );
}

function Version({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  const sentences = useStackingWords();
  return (
    <Flex vertical gap="middle">
      <StackingSteps one={one} />
      <NextStackingStep one={one} />
      <Card title={t('stacking.says')}>
        <Sentences of={sentences(one.rules)} />
      </Card>
      {one.replaces > 0 && (
        <Card title={t('earning.changes')}>
          <StackingChanges one={one} />
        </Card>
      )}
    </Flex>
  );
}

/** The life of a version, with who did each step. */
function StackingSteps({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { state, writers, createdAt, approver, from } = one;
  const written = { title: t('versions.writers'), content: `${writers.join(', ')} · ${format.instant(createdAt)}` };
  const approved = {
    title: t('versions.approver'),
    content: approver && from ? `${approver} · ${format.instant(from)}` : t('versions.notYet'),
  };
  const steps = state === 'WITHDRAWN' ? [written, { title: words('policyStage', 'withdrawn') }] : [written, approved];
  return (
    <Card>
      <Steps current={state === 'DRAFT' ? 1 : steps.length} items={steps} />
    </Card>
  );
}
