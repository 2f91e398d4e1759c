import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSettings } from '../../app/settings';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { todayIn } from '../../parts/period';
import { Typography } from '../../parts/Typography';
import { type Granted, newId, useGrant, usualDay } from './grant';
import { OverrideFields } from './OverrideFields';

/** A tier that people grant. Sent again after a failure it is the same grant. */
export function GrantDialog({ externalId, onClose }: { externalId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { grant } = useGrant();
  const [form] = Form.useForm<Granted>();
  const [id] = useState(newId);
  const today = todayIn(useSettings().timeZone);
  const send = (body: Granted) =>
    grant.mutate(
      { path: { externalId, id }, body },
      {
        onSuccess: () => {
          void message.success(t('customer.granted'));
          onClose();
        },
        onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]),
      },
    );
  return (
    <Dialog
      title={t('customer.grantTitle', { id: externalId })}
      okText={t('customer.grant')}
      confirmLoading={grant.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('customer.grantHelp')}</Typography.Paragraph>
      <Form<Granted> form={form} layout="vertical" initialValues={{ until: usualDay(today) }} onFinish={send}>
        <OverrideFields />
      </Form>
      {grant.error && fieldsOf(grant.error).length === 0 && <ProblemPanel error={grant.error} />}
    </Dialog>
  );
}
