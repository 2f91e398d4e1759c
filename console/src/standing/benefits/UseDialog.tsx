import { type Api, newKey } from '@rung/client';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';

interface UseDialogProps {
  externalId: string;
  benefit: Api.HeldBenefitView;
  onClose: () => void;
}

/** Sent again after a failure it is the same use. */
export function UseDialog({ externalId, benefit, onClose }: UseDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reference?: string }>();
  const [key, setKey] = useState(newKey);
  const use = useSend('post', '/customers/{externalId}/benefits/{code}/uses', ['/customers'], {
    onSuccess: () => {
      void message.success(t('benefits.used', { benefit: benefit.name }));
      onClose();
    },
    onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]),
  });
  const send = ({ reference = '' }: { reference?: string }) =>
    use.mutate({
      path: { externalId, code: benefit.code },
      header: { 'Idempotency-Key': key },
      body: { reference: reference.trim() || null },
    });
  return (
    <Dialog
      title={t('benefits.useTitle', { benefit: benefit.name })}
      okText={t('benefits.use')}
      confirmLoading={use.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>{benefit.description}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t('benefits.useHelp')}</Typography.Paragraph>
      <Form form={form} layout="vertical" onValuesChange={() => setKey(newKey())} onFinish={send}>
        <Form.Item name="reference" label={t('benefits.reference')} extra={t('benefits.referenceHelp')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
      {use.error && fieldsOf(use.error).length === 0 && <ProblemPanel error={use.error} />}
    </Dialog>
  );
}
