import { type Api, ifMatch } from '@rung/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
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
  const may = useMay();
  if (!may('post /policies/{version}/approval')) {
    return null;
  }
  return (
    <FourEyes writers={policy.writers} own={t('policyVersion.fourEyes')}>
      {(close) => <Approval policy={policy} onClose={close} />}
    </FourEyes>
  );
}

/** What was read when it opened is approved: what the page reads anew meanwhile does not change it. */
function Approval({ policy: now, onClose }: { policy: Api.PolicyView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const person = usePerson();
  const [policy] = useState(now);
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
