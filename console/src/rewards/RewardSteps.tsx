import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';

type Step = 'offering' | 'withdrawal';

/** Puts a reward on offer, or takes it off again; both are asked once more, since members see it at once. */
export function RewardSteps({ reward, name }: { reward: Api.RewardView; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const step: Step = reward.state === 'on-offer' ? 'withdrawal' : 'offering';
  if (!may(`post /reward-catalogue/{code}/${step}`)) {
    return null;
  }
  const isOffer = step === 'offering';
  return (
    <>
      <Button
        size="small"
        danger={!isOffer}
        aria-label={isOffer ? t('rewards.offerOf', { reward: name }) : t('rewards.withdrawOf', { reward: name })}
        onClick={() => setOpen(true)}
      >
        {isOffer ? t('rewards.offer') : t('rewards.withdraw')}
      </Button>
      {open && <StepDialog code={reward.code} step={step} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function StepDialog(props: { code: string; step: Step; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { code, step, name, onClose } = props;
  const isOffer = step === 'offering';
  const send = useSend('post', `/reward-catalogue/{code}/${step}`, ['/reward-catalogue', '/customers'], {
    onSuccess: () => {
      void message.success(
        isOffer ? t('rewards.offerDone', { reward: name }) : t('rewards.withdrawDone', { reward: name }),
      );
      onClose();
    },
  });
  return (
    <Dialog
      title={isOffer ? t('rewards.offerTitle', { reward: name }) : t('rewards.withdrawTitle', { reward: name })}
      okText={isOffer ? t('rewards.offer') : t('rewards.withdraw')}
      okButtonProps={{ danger: !isOffer, loading: send.isPending }}
      onOk={() => send.mutate({ path: { code } })}
      onCancel={onClose}
    >
      <p>{isOffer ? t('rewards.offerHelp') : t('rewards.withdrawHelp')}</p>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
