import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { later } from '../parts/later';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { WhoCan } from '../parts/WhoCan';

const GiveCoupon = later(async () => (await import('./GiveCoupon')).GiveCoupon, null);

const BatchForm = later(async () => (await import('./BatchForm')).BatchForm, null);

type Step = 'opening' | 'closing';

/** What can be done with a batch now, and who can where the reader cannot. */
export function BatchSteps({ batch }: { batch: Api.BatchView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState<Step | 'edit' | 'give'>();
  const { state, benefit } = batch;
  const mayWrite = may('put /coupon-batches/{id}');
  const close = () => setOpen(undefined);
  if (benefit !== null) {
    return (
      <Typography.Paragraph type="secondary" className="tags">
        {t('coupons.ofBenefitHelp')}
      </Typography.Paragraph>
    );
  }
  return (
    <>
      <Flex wrap gap="small" align="center" className="tags">
        {state === 'draft' && mayWrite && (
          <>
            <Button onClick={() => setOpen('edit')}>{t('forms.edit')}</Button>
            <Button type="primary" onClick={() => setOpen('opening')}>
              {t('coupons.open')}
            </Button>
          </>
        )}
        {state === 'open' && may('post /coupon-batches/{id}/coupons') && (
          <Button type="primary" onClick={() => setOpen('give')}>
            {t('coupons.give')}
          </Button>
        )}
        {state === 'open' && mayWrite && (
          <Button danger onClick={() => setOpen('closing')}>
            {t('coupons.close')}
          </Button>
        )}
      </Flex>
      {!mayWrite && <WhoCan operation="put /coupon-batches/{id}" what={t('coupons.changing')} />}
      {open === 'edit' && <BatchForm batch={batch} onClose={close} />}
      {open === 'give' && <GiveCoupon batch={batch} onClose={close} />}
      {(open === 'opening' || open === 'closing') && <StepDialog id={batch.id} step={open} onClose={close} />}
    </>
  );
}

function StepDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const isOpening = step === 'opening';
  const send = useSend('post', `/coupon-batches/{id}/${step}`, ['/coupon-batches'], {
    onSuccess: () => {
      void message.success(isOpening ? t('coupons.openDone') : t('coupons.closeDone'));
      onClose();
    },
  });
  return (
    <Dialog
      title={isOpening ? t('coupons.openTitle') : t('coupons.closeTitle')}
      okText={isOpening ? t('coupons.openThis') : t('coupons.closeThis')}
      okButtonProps={{ danger: !isOpening, loading: send.isPending }}
      onOk={() => send.mutate({ path: { id } })}
      onCancel={onClose}
    >
      <p>{isOpening ? t('coupons.openHelp') : t('coupons.closeHelp')}</p>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
