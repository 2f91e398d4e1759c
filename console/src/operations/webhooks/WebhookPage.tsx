import type { Api } from '@rung/client';
import { Button, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { OperationNav } from '../OperationNav';
import { DeliveryLog } from './DeliveryLog';
import { useRemoval } from './useRemoval';
import { WebhookState } from './WebhookState';

const WebhookDialog = later(async () => (await import('./WebhookDialog')).WebhookDialog, null);
const SecretDialog = later(async () => (await import('./SecretDialog')).SecretDialog, null);

/** One webhook: its settings, its secret, and what was sent to it. */
export function WebhookPage() {
  const { webhookId = '' } = useParams();
  const { data, error, refetch } = useGet('/webhooks/{webhookId}', { path: { webhookId } });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  return data ? <Webhook webhook={data} /> : <Loading />;
}

function Webhook({ webhook }: { webhook: Api.WebhookView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHead title={webhook.name} intro={t('operations.webhooks.oneIntro')}>
        <Acts webhook={webhook} />
      </PageHead>
      <OperationNav />
      <Flex vertical gap="middle">
        <Card>
          <Descriptions
            column={1}
            items={[
              {
                key: 'state',
                label: t('operations.webhooks.state'),
                children: <WebhookState webhook={webhook} />,
              },
              {
                key: 'url',
                label: t('operations.webhooks.url'),
                children: <code className="wrap">{webhook.url}</code>,
              },
              {
                key: 'types',
                label: t('operations.webhooks.types'),
                children: <span className="wrap">{webhook.eventTypes.join(', ')}</span>,
              },
              {
                key: 'changed',
                label: t('operations.webhooks.changed'),
                children: format.instant(webhook.changedAt),
              },
            ]}
          />
        </Card>
        <DeliveryLog webhookId={webhook.webhookId} />
      </Flex>
    </>
  );
}

function Acts({ webhook }: { webhook: Api.WebhookView }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [editing, setEditing] = useState(false);
  const path = { webhookId: webhook.webhookId };
  const list = useGet('/webhooks');
  const ping = useSend('post', '/webhooks/{webhookId}/ping', ['/webhooks']);
  const rotate = useSend('post', '/webhooks/{webhookId}/secret', ['/webhooks']);
  const removal = useRemoval(webhook);
  const renew = () =>
    modal.confirm({
      title: t('operations.webhooks.renewTitle'),
      content: t('operations.webhooks.renewHelp'),
      okText: t('operations.webhooks.renew'),
      onOk: () => rotate.mutate({ path }),
    });
  const error = ping.error ?? rotate.error ?? removal.error;
  return (
    <Flex vertical gap="small" align="end">
      <Flex wrap gap="small">
        <Button disabled={webhook.state !== 'active'} loading={ping.isPending} onClick={() => ping.mutate({ path })}>
          {t('operations.webhooks.ping')}
        </Button>
        <Button loading={rotate.isPending} onClick={renew}>
          {t('operations.webhooks.renew')}
        </Button>
        <Button danger loading={removal.isPending} onClick={removal.ask}>
          {t('operations.webhooks.remove')}
        </Button>
        <Button type="primary" disabled={!list.data} onClick={() => setEditing(true)}>
          {t('operations.webhooks.change')}
        </Button>
      </Flex>
      {error && <ProblemPanel error={error} />}
      {editing && list.data && (
        <WebhookDialog webhook={webhook} eventTypes={list.data.eventTypes} onClose={() => setEditing(false)} />
      )}
      {rotate.data?.secret && <SecretDialog secret={rotate.data.secret} onClose={rotate.reset} />}
    </Flex>
  );
}
