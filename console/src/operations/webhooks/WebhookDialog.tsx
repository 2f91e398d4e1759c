import { type Api, ifMatch } from '@rung/client';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { Dialog } from '../../parts/Dialog';
import { placesIn, showProblems } from '../../parts/form/problems';
import { useRequired } from '../../parts/form/useRequired';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { SecretDialog } from './SecretDialog';
import { useWebhookWords } from './useWebhookWords';

const STATES = ['active', 'paused', 'disabled'] as const;

/** A new webhook, whose secret is shown once; or the settings of one that there is. */
export function WebhookDialog(props: { webhook?: Api.WebhookView; eventTypes: string[]; onClose: () => void }) {
  const { eventTypes, onClose } = props;
  // as it was when the dialog opened: what changed meanwhile is not overwritten unseen
  const [webhook] = useState(props.webhook);
  const { t } = useTranslation();
  const words = useWebhookWords();
  const required = useRequired();
  const [form] = Form.useForm<Api.WebhookRequest>();
  const onError = (failure: Error) => void showProblems(form, failure);
  const add = useSend('post', '/webhooks', ['/webhooks'], { onError });
  const change = useSend('put', '/webhooks/{webhookId}', ['/webhooks'], { onError, onSuccess: onClose });
  const { error, isPending } = webhook ? change : add;
  if (add.data?.secret) {
    return <SecretDialog secret={add.data.secret} onClose={onClose} />;
  }
  const save = (body: Api.WebhookRequest) =>
    webhook
      ? change.mutate({
          path: { webhookId: webhook.webhookId },
          header: ifMatch(String(webhook.version)),
          body,
        })
      : add.mutate({ body });
  return (
    <Dialog
      title={webhook ? t('operations.webhooks.change') : t('operations.webhooks.add')}
      okText={t('operations.webhooks.save')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Api.WebhookRequest>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={webhook ?? { state: 'active' }}
        onFinish={save}
      >
        <Form.Item name="name" label={t('operations.webhooks.name')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="url"
          label={t('operations.webhooks.url')}
          extra={t('operations.webhooks.urlHelp')}
          rules={[required]}
        >
          <Input maxLength={2000} placeholder="https://" inputMode="url" />
        </Form.Item>
        <Form.Item
          name="eventTypes"
          label={t('operations.webhooks.types')}
          rules={[{ required: true, message: t('forms.missing') }]}
        >
          <Select mode="multiple" options={eventTypes.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="state" label={t('operations.webhooks.state')} extra={t('operations.webhooks.stateHelp')}>
          <Radio.Group options={STATES.map((value) => ({ value, label: words.state(value) }))} />
        </Form.Item>
      </Form>
      {error && placesIn(error).length === 0 && <ProblemPanel error={error} />}
    </Dialog>
  );
}
