import { type Api, ifMatch } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { ApprovalDialog } from '../../parts/version/ApprovalDialog';
import { FourEyes } from '../../parts/version/FourEyes';
import { useTelling } from '../../parts/version/useTelling';
import { PackageChanges } from './PackageChanges';

export function ApprovePackage({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  return (
    <FourEyes
      of={one}
      operation="post /benefit-packages/{version}/approval"
      own={t('benefits.fourEyes')}
      what={t('benefits.approving')}
    >
      {(read, close) => <Approval one={read} onClose={close} />}
    </FourEyes>
  );
}

function Approval({ one, onClose }: { one: Api.PackageView; onClose: () => void }) {
  const { t } = useTranslation();
  const { version, hash } = one;
  const telling = useTelling(t('benefits.approveDone', { version }), t('benefits.notApproved', { version }), onClose);
  const approve = useSend('post', '/benefit-packages/{version}/approval', ['/benefit-packages'], telling);
  return (
    <ApprovalDialog
      title={t('benefits.approveTitle', { version })}
      read={one}
      sending={approve}
      onApprove={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      <PackageChanges one={one} />
    </ApprovalDialog>
  );
}
