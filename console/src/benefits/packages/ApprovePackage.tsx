import { type Api, ifMatch } from '@rung/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { ApprovalDialog } from '../../parts/version/ApprovalDialog';
import { FourEyes } from '../../parts/version/FourEyes';
import { PackageChanges } from './PackageChanges';

export function ApprovePackage({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may('post /benefit-packages/{version}/approval')) {
    return null;
  }
  return (
    <FourEyes writers={one.writers} own={t('benefits.fourEyes')}>
      {(close) => <Approval one={one} onClose={close} />}
    </FourEyes>
  );
}

/** What was read when it opened is approved: what the page reads anew meanwhile does not change it. */
function Approval({ one: now, onClose }: { one: Api.PackageView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [one] = useState(now);
  const { version, hash } = one;
  const approve = useSend('post', '/benefit-packages/{version}/approval', ['/benefit-packages'], {
    onSuccess: () => {
      void message.success(t('benefits.approveDone', { version }));
      onClose();
    },
    onError: () => void message.error(t('benefits.notApproved', { version })),
  });
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
