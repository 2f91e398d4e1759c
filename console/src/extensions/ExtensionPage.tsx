import { type Api, isProblem } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Steps } from '../parts/Steps';
import { BackLink } from '../parts/version/BackLink';
import { ExtensionPlan } from './ExtensionPlan';
import { ExtensionProgress } from './ExtensionProgress';
import { ExtensionState } from './ExtensionState';
import { NextExtensionStep } from './NextExtensionStep';

const ASK_AGAIN = 3_000;

const REACHED = { draft: 1, running: 2, done: 3, withdrawn: 2 } as const;

/** One batch: what it would do and cost, who approved it, and how far it has come. */
export function ExtensionPage() {
  const { t } = useTranslation();
  const number = Number(useParams().number);
  const known = Number.isInteger(number);
  const { data, error, refetch } = useGet(
    '/points/extensions/{number}',
    { path: { number } },
    { enabled: known, refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN : false) },
  );
  const unknown = isProblem(error, 404) || !known;
  return (
    <>
      <BackLink to="/points/extensions">{t('extensions.back')}</BackLink>
      <PageHead title={t('extensions.name', { number })} intro={data?.comment ?? ''}>
        {data && <ExtensionState state={data.state} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('extensions.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && !unknown && <Loading />}
      {data && (
        <Flex vertical gap="middle">
          <ExtensionSteps one={data} />
          <NextExtensionStep one={data} />
          <Card title={t('extensions.plan')}>
            <ExtensionPlan plan={data.plan} />
          </Card>
          {(data.state === 'running' || data.state === 'done') && <ExtensionProgress one={data} />}
        </Flex>
      )}
    </>
  );
}

/** The life of a batch, with who did each step. */
function ExtensionSteps({ one }: { one: Api.ExtensionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, writers, createdAt, approver } = one;
  const written = { title: t('versions.writers'), content: `${writers.join(', ')} · ${format.instant(createdAt)}` };
  const approved = { title: t('versions.approver'), content: approver ?? t('versions.notYet') };
  const ran = {
    title: t('extensions.done'),
    content: state === 'done' ? t('extensions.allDone') : t('versions.notYet'),
  };
  const steps = state === 'withdrawn' ? [written, { title: t('extensions.withdrawn') }] : [written, approved, ran];
  return (
    <Card>
      <Steps current={REACHED[state]} items={steps} />
    </Card>
  );
}
