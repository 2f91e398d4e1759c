import { type Api, ifMatch } from '@rung/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { RuleChanges } from './RuleChanges';

export function ApproveRules({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may('post /earning-rules/versions/{version}/approval')) {
    return null;
  }
  return (
    <FourEyes writers={one.writers} own={t('earning.fourEyes')}>
      {(close) => <Approval one={one} onClose={close} />}
    </FourEyes>
  );
}

/** What was read when it opened is approved: what the page reads anew meanwhile does not change it. */
function Approval({ one: now, onClose }: { one: Api.RuleVersionView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [one] = useState(now);
  const { version, hash } = one;
  const approve = useSend('post', '/earning-rules/versions/{version}/approval', ['/earning-rules'], {
    onSuccess: () => {
      void message.success(t('earning.approveDone', { version }));
      onClose();
    },
    onError: () => void message.error(t('earning.notApproved', { version })),
  });
  return (
    <ApprovalDialog
      title={t('earning.approveTitle', { version })}
      read={one}
      sending={approve}
      onApprove={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      <RuleChanges one={one} />
    </ApprovalDialog>
  );
}
