import { type Api, ifMatch } from '@rung/client';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { later } from '../parts/later';
import { Typography } from '../parts/Typography';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { useTelling } from '../parts/version/useTelling';
import { WithdrawVersion } from '../parts/version/WithdrawVersion';
import { Sentences } from './Sentences';
import { StackingChanges } from './StackingChanges';
import { rebased } from './stackingForm';
import { useStackingStage } from './useStackingStage';
import { useStackingWords } from './useStackingWords';

const StackingForm = later(async () => (await import('./StackingForm')).StackingForm, null);

/** What can be done with a version now, and who can where the reader cannot. */
export function NextStackingStep({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  const stage = useStackingStage()(one);
  const inForce = useGet('/stacking-rules').data;
  const isDraft = stage === 'draft';
  const isOvertaken = isDraft && inForce !== undefined && inForce.version !== one.replaces;
  const advice = {
    draft: t('stacking.draftHelp'),
    approved: t('stacking.draftHelp'),
    waiting: t('stacking.draftHelp'),
    inForce: t('stacking.inForceHelp'),
    replaced: t('stacking.replacedHelp'),
    withdrawn: t('earning.withdrawnHelp'),
  };
  return (
    <Card title={t('versions.next')}>
      {stage && <Typography.Paragraph>{advice[stage]}</Typography.Paragraph>}
      {isOvertaken && (
        <Alert
          type="warning"
          showIcon
          className="package-part"
          title={t('stacking.overtaken', { version: inForce.version })}
        />
      )}
      {isDraft && (
        <Flex wrap gap="small" align="center">
          {inForce && <Edit one={one} inForce={inForce} isOvertaken={isOvertaken} />}
          {!isOvertaken && <Approve one={one} />}
          <Withdraw version={one.version} />
        </Flex>
      )}
    </Card>
  );
}

/** Of a draft that others have overtaken, what it changes is kept; all else begins as the rules in force say. */
function Edit(props: { one: Api.StackingView; inForce: Api.StackingView; isOvertaken: boolean }) {
  const { one, inForce, isOvertaken } = props;
  const { t } = useTranslation();
  const may = useMay()('put /stacking-rules/versions/{version}');
  const [open, setOpen] = useState(false);
  const base = useGet(
    '/stacking-rules/versions/{version}',
    { path: { version: one.replaces } },
    { enabled: may && isOvertaken },
  ).data;
  const rules = isOvertaken && base ? rebased(one.rules, base.rules, inForce.rules) : one.rules;
  return (
    may && (
      <>
        <Button disabled={isOvertaken && !base} onClick={() => setOpen(true)}>
          {t('forms.edit')}
        </Button>
        {open && <StackingForm draft={{ ...one, rules }} inForce={inForce} onClose={() => setOpen(false)} />}
      </>
    )
  );
}

function Approve({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  return (
    <FourEyes
      of={one}
      operation="post /stacking-rules/versions/{version}/approval"
      own={t('stacking.fourEyes')}
      what={t('stacking.approving')}
    >
      {(read, close) => <Approval one={read} onClose={close} />}
    </FourEyes>
  );
}

function Approval({ one, onClose }: { one: Api.StackingView; onClose: () => void }) {
  const { t } = useTranslation();
  const { version, hash } = one;
  const sentences = useStackingWords();
  // the difference is part of what is read
  const isReady = useGet('/stacking-rules/versions/{version}', { path: { version: one.replaces } }).data !== undefined;
  const telling = useTelling(t('stacking.approveDone', { version }), t('stacking.notApproved', { version }), onClose);
  const approve = useSend('post', '/stacking-rules/versions/{version}/approval', ['/stacking-rules'], telling);
  return (
    <ApprovalDialog
      title={t('stacking.approveTitle', { version })}
      read={one}
      isReady={isReady}
      sending={approve}
      onApprove={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      <StackingChanges one={one} />
      <Sentences of={sentences(one.rules)} />
    </ApprovalDialog>
  );
}

function Withdraw({ version }: { version: number }) {
  const { t } = useTranslation();
  const telling = useTelling(t('stacking.withdrawDone', { version }), t('stacking.notWithdrawn', { version }));
  const withdraw = useSend('delete', '/stacking-rules/versions/{version}', ['/stacking-rules'], telling);
  return (
    <WithdrawVersion
      operation="delete /stacking-rules/versions/{version}"
      title={t('stacking.withdrawTitle', { version })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { version } }, { onSuccess: done })}
    />
  );
}
