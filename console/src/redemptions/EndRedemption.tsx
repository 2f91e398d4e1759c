import type { Api } from '@rung/client';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

type Way = 'cancellation' | 'refund';

/** What staff may choose: free text could be about a person. */
const REASONS: readonly Api.ReasonRequest['reason'][] = ['requested', 'mistake', 'misuse', 'unavailable', 'damaged'];

/** Cancels what is reserved, or takes back what was redeemed; its points come back. */
export function EndRedemption({ one }: { one: Api.RedemptionView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const way: Way | undefined =
    one.state === 'reserved' ? 'cancellation' : one.state === 'confirmed' ? 'refund' : undefined;
  if (way === undefined || !may(`post /redemptions/{id}/${way}`)) {
    return null;
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {way === 'cancellation' ? t('rewards.cancel') : t('rewards.refund')}
      </Button>
      {open && <EndDialog one={one} way={way} onClose={() => setOpen(false)} />}
    </>
  );
}

function EndDialog({ one, way, onClose }: { one: Api.RedemptionView; way: Way; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const words = useWords();
  const [form] = Form.useForm<Api.ReasonRequest>();
  const facts = { customer: one.externalId, count: one.points, points: format.number(one.points) };
  const send = useSend('post', `/redemptions/{id}/${way}`, ['/customers', '/reward-catalogue', '/points'], {
    onSuccess: () => {
      void message.success(t('rewards.ended', facts));
      onClose();
    },
  });
  const isCancel = way === 'cancellation';
  return (
    <Dialog
      title={isCancel ? t('rewards.cancelTitle', { reward: one.name }) : t('rewards.refundTitle', { reward: one.name })}
      okText={isCancel ? t('rewards.cancelThis') : t('rewards.refundThis')}
      okButtonProps={{ danger: true, loading: send.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>
        {isCancel ? t('rewards.cancelHelp', facts) : t('rewards.refundHelp', facts)}
      </Typography.Paragraph>
      <Form form={form} layout="vertical" onFinish={(body) => send.mutate({ path: { id: one.id }, body })}>
        <Form.Item name="reason" label={t('rewards.reason')} rules={[{ required: true, message: t('forms.missing') }]}>
          <Select options={REASONS.map((code) => ({ value: code, label: words('redemptionReason', code) }))} />
        </Form.Item>
      </Form>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
