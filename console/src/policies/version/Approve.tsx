import { SafetyCertificateOutlined } from '@ant-design/icons';
import { type Api, ifMatch, isProblem } from '@rung/client';
import { Alert, Button, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { useMyName } from '../../identity/useMyName';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useTrial } from '../dryrun/useTrial';
import type { Json } from '../paths';
import { usePerson } from '../usePerson';
import { ChangeList } from './ChangeList';

/** The second pair of eyes: who wrote any of it is told so before they are refused. */
export function Approve({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMyName();
  const [open, setOpen] = useState(false);
  if (!may('post /policies/{version}/approval')) {
    return null;
  }
  const own = policy.writers.includes(me);
  return (
    <>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined aria-hidden />}
        disabled={own}
        onClick={() => setOpen(true)}
      >
        {t('policyVersion.approve')}
      </Button>
      {own && <Typography.Text className="loss">{t('policyVersion.fourEyes')}</Typography.Text>}
      {open && <Approval policy={policy} onClose={() => setOpen(false)} />}
    </>
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
  const changed = isProblem(approve.error, 412);
  return (
    <Dialog
      width={720}
      title={t('policyVersion.approveTitle', { version })}
      okText={t('policyVersion.approveThis')}
      okButtonProps={{ loading: approve.isPending, disabled: changed || !diff.data }}
      onOk={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <Typography.Text>{t('policyVersion.approveHelp')}</Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'author',
              label: t('policies.author'),
              children: policy.writers.map(person).join(', '),
            },
            { key: 'comment', label: t('policyVersion.comment'), children: policy.comment || '–' },
            { key: 'trial', label: t('policyDryRun.title'), children: <TrialLine policy={policy} /> },
            { key: 'hash', label: t('policyVersion.hash'), children: <Hash hash={hash} /> },
          ]}
        />
        {diff.error && <ProblemPanel error={diff.error} onRetry={() => void diff.refetch()} />}
        {diff.data && <ChangeList diff={diff.data} policy={policy.policy as Json} />}
        {!diff.data && !diff.error && <Lines />}
        {changed && <Alert type="warning" showIcon title={t('policyVersion.changedMeanwhile')} />}
        {approve.error && !changed && <ProblemPanel error={approve.error} />}
      </Flex>
    </Dialog>
  );
}

/** Names a text for good: another text has another one. */
function Hash({ hash }: { hash: string }) {
  return (
    <Typography.Text code copyable={{ text: hash }}>
      {hash.slice(0, 16)}
    </Typography.Text>
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
