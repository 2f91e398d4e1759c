import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { useGuardian } from './useGuardian';

interface GuardianFields {
  guardian: string;
  relation: 'parent' | 'guardian';
  proof: string;
}

/** A guardian's yes, with who they are and how that is known. */
export function GuardianDialog({ externalId, onClose }: { externalId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<GuardianFields>();
  const answer = useGuardian();
  const required = [{ required: true, whitespace: true, message: t('guardian.missing') }];
  const send = (fields: GuardianFields) =>
    answer.mutate(
      { path: { externalId }, body: { granted: true, ...fields } },
      {
        onSuccess: () => {
          void message.success(t('guardian.recorded'));
          onClose();
        },
        onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]),
      },
    );
  return (
    <Dialog
      title={t('guardian.recordTitle', { id: externalId })}
      okText={t('guardian.record')}
      confirmLoading={answer.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('guardian.recordHelp')}</Typography.Paragraph>
      <Form<GuardianFields> form={form} layout="vertical" onFinish={send}>
        <Form.Item name="guardian" label={t('guardian.name')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="relation" label={t('guardian.relation')} rules={required}>
          <Select
            options={[
              { value: 'parent', label: t('guardian.parent') },
              { value: 'guardian', label: t('guardian.other') },
            ]}
          />
        </Form.Item>
        <Form.Item name="proof" label={t('guardian.proof')} extra={t('guardian.proofHelp')} rules={required}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      </Form>
      {answer.error && fieldsOf(answer.error).length === 0 && <ProblemPanel error={answer.error} />}
    </Dialog>
  );
}
