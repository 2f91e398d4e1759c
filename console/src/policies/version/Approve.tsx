import { type Api, ifMatch } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { App } from '../../parts/App';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { ApprovalDialog } from '../../parts/version/ApprovalDialog';
import { FourEyes } from '../../parts/version/FourEyes';
import { useTrial } from '../dryrun/useTrial';
import type { Json } from '../paths';
import { usePerson } from '../usePerson';
import { ChangeList } from './ChangeList';

export function Approve({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  return (
    <FourEyes
      of={policy}
      operation="post /policies/{version}/approval"
      own={t('policyVersion.fourEyes')}
      what={t('policyVersion.approving')}
    >
      {(read, close) => <Approval policy={read} onClose={close} />}
    </FourEyes>
  );
}

function Approval({ policy, onClose }: { policy: Api.PolicyView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const person = usePerson();
  const { version, hash } = policy;
  const diff = useGet('/policies/{version}/diff', { path: { version } });
  const approve = useSend('post', '/policies/{version}/approval', ['/policies'], {
    onSuccess: () => {
      void message.success(t('policyVersion.approveDone', { version }));
      onClose();
    },
  });
  return (
    <ApprovalDialog
      title={t('policyVersion.approveTitle', { version })}
      read={{ ...policy, writers: policy.writers.map(person) }}
      facts={[{ key: 'trial', label: t('policyDryRun.title'), children: <TrialLine policy={policy} /> }]}
      isReady={diff.data !== undefined}
      sending={approve}
      onApprove={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      {diff.error && <ProblemPanel error={diff.error} onRetry={() => void diff.refetch()} />}
      {diff.data && <ChangeList diff={diff.data} policy={policy.policy as Json} />}
      {!diff.data && !diff.error && <Lines />}
    </ApprovalDialog>
  );
}

/** What trying exactly this text said, in a line. */
function TrialLine({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { report, fits } = useTrial(policy);
  if (!report || !fits) {
    return <Typography.Text className="loss">{t('policyVersion.notTried')}</Typography.Text>;
  }
  return (
    <>
      {t('policyVersion.trialLine', {
        up: format.number(report.up),
        down: format.number(report.down),
        customers: format.number(report.customers),
      })}
    </>
  );
}
