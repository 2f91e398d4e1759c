import { type Api, newKey } from '@rung/client';
import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { useRequired } from '../parts/form/useRequired';
import { Typography } from '../parts/Typography';

/** So many pieces came or went. Sent again after a failure it counts once. */
export function StockDialog({ reward, onClose }: { reward: Api.RewardView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const required = useRequired();
  const [form] = Form.useForm<Api.StockChangeRequest>();
  const [key, setKey] = useState(newKey);
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const send = useSend('post', '/reward-catalogue/{code}/stock-changes', ['/reward-catalogue'], {
    onSuccess: ({ stock }) => {
      void message.success(t('rewards.corrected', { stock: format.number(stock) }));
      onClose();
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  return (
    <Dialog
      title={t('rewards.correctTitle')}
      okText={t('rewards.correct')}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">
        {t('rewards.correctHelp', { stock: format.number(reward.stock ?? 0) })}
      </Typography.Paragraph>
      <Form<Api.StockChangeRequest>
        form={form}
        layout="vertical"
        onValuesChange={() => setKey(newKey())}
        onFinish={(body) => send.mutate({ path: { code: reward.code }, header: { 'Idempotency-Key': key }, body })}
      >
        <Form.Item
          name="change"
          label={t('rewards.change')}
          extra={t('rewards.changeHelp')}
          rules={[
            { required: true, message: t('forms.missing') },
            { type: 'integer', message: t('forms.whole') },
          ]}
        >
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label={t('rewards.reason')} extra={t('rewards.reasonHelp')} rules={[required]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
      <Unplaced error={send.error} places={unplaced} />
    </Dialog>
  );
}
