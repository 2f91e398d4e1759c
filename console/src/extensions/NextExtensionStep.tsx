import { type Api, ifMatch } from '@rung/client';
import { Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Card } from '../parts/Card';
import { Typography } from '../parts/Typography';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { WithdrawVersion } from '../parts/version/WithdrawVersion';
import { WhoCan } from '../parts/WhoCan';
import { ExtensionPlan } from './ExtensionPlan';

/** What can be done with a batch now, and who can where the reader cannot. */
export function NextExtensionStep({ one }: { one: Api.ExtensionView }) {
  const { t } = useTranslation();
  const may = useMay();
  const advice: Record<Api.ExtensionView['state'], string> = {
    draft: t('extensions.draftAdvice'),
    running: t('extensions.runningAdvice'),
    done: t('extensions.doneAdvice'),
    withdrawn: t('extensions.withdrawnAdvice'),
  };
  return (
    <Card title={t('earning.next')}>
      <Typography.Paragraph>{advice[one.state]}</Typography.Paragraph>
      {one.state === 'draft' && (
        <Flex wrap gap="small" align="center">
          {may('post /points/extensions/{number}/approval') ? (
            <FourEyes writers={one.writers} own={t('extensions.fourEyes')}>
              {(close) => <Approval one={one} onClose={close} />}
            </FourEyes>
          ) : (
            <WhoCan operation="post /points/extensions/{number}/approval" what={t('extensions.approving')} />
          )}
          <Withdraw number={one.number} />
        </Flex>
      )}
    </Card>
  );
}

/** What was read when it opened is approved: what the page reads anew meanwhile does not change it. */
function Approval({ one: now, onClose }: { one: Api.ExtensionView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [one] = useState(now);
  const { number, hash } = one;
  const approve = useSend('post', '/points/extensions/{number}/approval', ['/points'], {
    onSuccess: () => {
      void message.success(t('extensions.approveDone', { number }));
      onClose();
    },
    onError: () => void message.error(t('extensions.notApproved', { number })),
  });
  return (
    <ApprovalDialog
      title={t('extensions.approveTitle', { number })}
      read={one}
      sending={approve}
      onApprove={() => approve.mutate({ path: { number }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      <ExtensionPlan plan={one.plan} />
    </ApprovalDialog>
  );
}

function Withdraw({ number }: { number: number }) {
  const { t } = useTranslation();
  const may = useMay()('delete /points/extensions/{number}');
  const { message } = App.useApp();
  const withdraw = useSend('delete', '/points/extensions/{number}', ['/points/extensions'], {
    onSuccess: () => void message.success(t('extensions.withdrawDone', { number })),
    onError: () => void message.error(t('extensions.notWithdrawn', { number })),
  });
  return (
    may && (
      <WithdrawVersion
        title={t('extensions.withdrawTitle', { number })}
        sending={withdraw}
        onWithdraw={(done) => withdraw.mutate({ path: { number } }, { onSuccess: done })}
      />
    )
  );
}
