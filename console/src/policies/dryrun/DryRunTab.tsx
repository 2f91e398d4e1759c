import { ExperimentOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Alert, Button, Empty, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { WhoCan } from '../../parts/WhoCan';
import { usePerson } from '../usePerson';
import { TrialProgress } from './TrialProgress';
import { TrialReport } from './TrialReport';
import { useTrial } from './useTrial';

/** Tries a version on every customer, without changing anything. */
export function DryRunTab({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { run, report, fits, error, none, isPending, refetch } = useTrial(policy);
  const path = { version: policy.version };
  const start = useSend('post', '/policies/{version}/dry-run', ['/policies']);
  const again = may('post /policies/{version}/dry-run') ? (
    <Button
      type={report && fits ? 'default' : 'primary'}
      icon={<ExperimentOutlined aria-hidden />}
      loading={start.isPending}
      disabled={run?.state === 'RUNNING'}
      onClick={() => start.mutate({ path })}
    >
      {none ? t('policyDryRun.start') : t('policyDryRun.again')}
    </Button>
  ) : (
    <WhoCan operation="post /policies/{version}/dry-run" what={t('policyDryRun.title')} />
  );
  return (
    <Flex vertical gap="middle">
      {start.error && <ProblemPanel error={start.error} />}
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {isPending && !none && !error && (
        <Card>
          <Lines />
        </Card>
      )}
      {none && (
        <Card>
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policyDryRun.none')}>
            {again}
          </Empty>
        </Card>
      )}
      {run && <TrialHead run={run} again={again} />}
      {run?.state === 'RUNNING' && <TrialProgress run={run} />}
      {run?.state === 'FAILED' && <Alert type="error" showIcon title={t('policyDryRun.failed')} />}
      {report && !fits && <Alert type="warning" showIcon title={t('policyDryRun.stale')} />}
      {report && run && <TrialReport policy={policy} run={run} report={report} />}
    </Flex>
  );
}

function TrialHead({ run, again }: { run: Api.DryRun; again: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePerson();
  return (
    <Flex wrap gap="middle" justify="space-between" align="center">
      <span className="soft">
        {t('policyDryRun.head', {
          who: person(run.startedBy),
          instant: format.instant(run.startedAt),
          version: run.presentVersion,
        })}
      </span>
      {again}
    </Flex>
  );
}
