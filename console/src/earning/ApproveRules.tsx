import { type Api, ifMatch } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { useTelling } from '../parts/version/useTelling';
import { RuleChanges } from './RuleChanges';

export function ApproveRules({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  return (
    <FourEyes
      of={one}
      operation="post /earning-rules/versions/{version}/approval"
      own={t('earning.fourEyes')}
      what={t('earning.approving')}
    >
      {(read, close) => <Approval one={read} onClose={close} />}
    </FourEyes>
  );
}

function Approval({ one, onClose }: { one: Api.RuleVersionView; onClose: () => void }) {
  const { t } = useTranslation();
  const { version, hash } = one;
  const telling = useTelling(t('earning.approveDone', { version }), t('earning.notApproved', { version }), onClose);
  const approve = useSend('post', '/earning-rules/versions/{version}/approval', ['/earning-rules'], telling);
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
