import type { Api } from '@rung/client';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

const REASONS: readonly Api.WithdrawalRequest['reason'][] = ['requested', 'mistake', 'misuse'];

/** For good, and with a reason: so it is asked once more. */
export function TakeBack({ externalId, coupon }: { externalId: string; coupon: Api.CouponView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('post /customers/{externalId}/coupons/{id}/withdrawal')) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        danger
        aria-label={t('coupons.takeBackOf', { code: coupon.code })}
        onClick={() => setOpen(true)}
      >
        {t('coupons.takeBack')}
      </Button>
      {open && <TakeBackDialog externalId={externalId} coupon={coupon} onClose={() => setOpen(false)} />}
    </>
  );
}

function TakeBackDialog(props: { externalId: string; coupon: Api.CouponView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const { externalId, coupon, onClose } = props;
  const [form] = Form.useForm<Api.WithdrawalRequest>();
  const changed = ['/customers', '/coupons', '/coupon-batches'];
  const send = useSend('post', '/customers/{externalId}/coupons/{id}/withdrawal', changed, {
    onSuccess: () => {
      void message.success(t('coupons.takenBack', { code: coupon.code }));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('coupons.takeBackTitle', { coupon: coupon.name, customer: externalId })}
      okText={t('coupons.takeBack')}
      okButtonProps={{ danger: true, loading: send.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>{t('coupons.takeBackHelp')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => send.mutate({ path: { externalId, id: coupon.id }, body })}
      >
        <Form.Item name="reason" label={t('coupons.reason')} rules={[{ required: true, message: t('forms.missing') }]}>
          <Select options={REASONS.map((code) => ({ value: code, label: words('withdrawalReason', code) }))} />
        </Form.Item>
      </Form>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
