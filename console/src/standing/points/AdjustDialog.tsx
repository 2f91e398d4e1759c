import { type Api, newKey } from '@rung/client';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSend } from '../../api/queries';
import { codesOf, useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';

/** Points asked for; somebody else approves them. Sent again after a failure it is the same request. */
export function AdjustDialog({ externalId, onClose }: { externalId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const [form] = Form.useForm<Api.AdjustmentRequest>();
  const [key, setKey] = useState(newKey);
  const request = useSend('post', '/customers/{externalId}/points/adjustments', ['/points', '/customers']);
  const required = [{ required: true, message: t('points.missing') }];
  const whole = [...required, { type: 'integer' as const, message: t('points.whole') }];
  const send = (body: Api.AdjustmentRequest) =>
    request.mutate(
      { path: { externalId }, body, header: { 'Idempotency-Key': key } },
      {
        onSuccess: () => {
          void message.success(t('points.asked'));
          onClose();
        },
        onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]),
      },
    );
  return (
    <Dialog
      title={t('points.askTitle', { customer: externalId })}
      okText={t('points.ask')}
      confirmLoading={request.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('points.askHelp')}</Typography.Paragraph>
      <Form<Api.AdjustmentRequest>
        form={form}
        layout="vertical"
        onValuesChange={() => setKey(newKey())}
        onFinish={send}
      >
        <Form.Item name="points" label={t('points.points')} extra={t('points.pointsHelp')} rules={whole}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label={t('points.reason')} rules={required}>
          <Select
            options={codesOf('adjustmentReason').map((code) => ({
              value: code,
              label: words('adjustmentReason', code),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('points.note')}
          extra={t('points.noteHelp')}
          rules={[{ required: true, whitespace: true, message: t('points.missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
      {request.error && fieldsOf(request.error).length === 0 && <ProblemPanel error={request.error} />}
    </Dialog>
  );
}
