import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useWebhookWords } from './useWebhookWords';

const TONES = { waiting: 'look', delivered: 'good', failed: 'bad', dropped: 'plain' } as const;

export function DeliveryTable(props: { webhookId: string; rows: Api.LoggedDelivery[]; busy: boolean }) {
  const { webhookId, rows, busy } = props;
  const { t } = useTranslation();
  const words = useWebhookWords();
  const format = useFormat();
  return (
    <DataTable<Api.LoggedDelivery>
      label={t('operations.webhooks.log')}
      rowKey="deliveryId"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.webhooks.noDeliveries')} /> }}
      expandable={{ expandedRowRender: (delivery) => <Tries webhookId={webhookId} delivery={delivery} /> }}
      columns={[
        { title: t('operations.webhooks.event'), render: (_, { eventType }) => <code>{eventType}</code> },
        {
          title: t('operations.customer'),
          render: (_, { externalId }) =>
            externalId ? <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link> : '–',
        },
        { title: t('operations.webhooks.queued'), render: (_, { queuedAt }) => format.instant(queuedAt) },
        {
          title: t('operations.stage'),
          render: (_, { state, dueAt, tries }) => (
            <Flex vertical align="start">
              <Chip tone={TONES[state]}>{words.state(state)}</Chip>
              {state === 'waiting' && tries.length > 0 && (
                <small className="soft">{t('operations.webhooks.nextTry', { instant: format.instant(dueAt) })}</small>
              )}
            </Flex>
          ),
        },
        {
          title: t('operations.webhooks.tries'),
          align: 'right',
          render: (_, { tries }) => format.number(tries.length),
        },
      ]}
    />
  );
}

function Tries({ webhookId, delivery }: { webhookId: string; delivery: Api.LoggedDelivery }) {
  const { t } = useTranslation();
  const words = useWebhookWords();
  const format = useFormat();
  const { deliveryId, state, tries } = delivery;
  const replay = useSend('post', '/webhooks/{webhookId}/deliveries/{deliveryId}/replay', ['/webhooks']);
  return (
    <Flex vertical gap="small" align="start">
      {tries.length === 0 && <span className="soft">{t('operations.webhooks.noTries')}</span>}
      {tries.map((one) => (
        <span key={one.number} className="wrap">
          {format.instant(one.at)} · {words.reason(one.reason)}
          {one.status ? ` · ${one.status}` : ''} ·{' '}
          {t('operations.webhooks.took', { milliseconds: format.number(one.milliseconds) })}
          {one.answer && <code> {one.answer}</code>}
        </span>
      ))}
      {replay.error && <ProblemPanel error={replay.error} />}
      {(state === 'failed' || state === 'delivered') && (
        <Button loading={replay.isPending} onClick={() => replay.mutate({ path: { webhookId, deliveryId } })}>
          {t('operations.webhooks.replay')}
        </Button>
      )}
    </Flex>
  );
}
