import { type Api, ifMatch } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { Card } from '../parts/Card';
import { Typography } from '../parts/Typography';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { useTelling } from '../parts/version/useTelling';
import { WithdrawVersion } from '../parts/version/WithdrawVersion';
import { ExtensionPlan } from './ExtensionPlan';

/** What can be done with a batch now, and who can where the reader cannot. */
export function NextExtensionStep({ one }: { one: Api.ExtensionView }) {
  const { t } = useTranslation();
  const advice: Record<Api.ExtensionView['state'], string> = {
    draft: t('extensions.draftAdvice'),
    running: t('extensions.runningAdvice'),
    done: t('extensions.doneAdvice'),
    withdrawn: t('extensions.withdrawnAdvice'),
  };
  return (
    <Card title={t('versions.next')}>
      <Typography.Paragraph>{advice[one.state]}</Typography.Paragraph>
      {one.state === 'draft' && (
        <Flex wrap gap="small" align="center">
          <FourEyes
            of={one}
            operation="post /points/extensions/{number}/approval"
            own={t('extensions.fourEyes')}
            what={t('extensions.approving')}
          >
            {(read, close) => <Approval one={read} onClose={close} />}
          </FourEyes>
          <Withdraw number={one.number} />
        </Flex>
      )}
    </Card>
  );
}

function Approval({ one, onClose }: { one: Api.ExtensionView; onClose: () => void }) {
  const { t } = useTranslation();
  const { number, hash } = one;
  const telling = useTelling(t('extensions.approveDone', { number }), t('extensions.notApproved', { number }), onClose);
  const approve = useSend('post', '/points/extensions/{number}/approval', ['/points'], telling);
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
  const telling = useTelling(t('extensions.withdrawDone', { number }), t('extensions.notWithdrawn', { number }));
  const withdraw = useSend('delete', '/points/extensions/{number}', ['/points/extensions'], telling);
  return (
    <WithdrawVersion
      operation="delete /points/extensions/{number}"
      title={t('extensions.withdrawTitle', { number })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { number } }, { onSuccess: done })}
    />
  );
}
