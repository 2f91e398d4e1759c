import { keepPreviousData } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { ListSwitch, PagedCard, usePages } from '../../parts/PagedCard';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { DeliveryTable } from './DeliveryTable';
import { useWebhookWords } from './useWebhookWords';

const STATES = ['waiting', 'delivered', 'failed', 'dropped'] as const;
type Shown = (typeof STATES)[number] | 'all';

/** Longer than any delivery is kept. */
const EVER = '2020-01-01T00:00:00Z';

/** What was sent to a webhook, newest first, with each try. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation();
  const words = useWebhookWords();
  const [shown, setShown] = useState<Shown>('all');
  const pages = usePages(shown);
  const listing = useGet(
    '/webhooks/{webhookId}/deliveries',
    { path: { webhookId }, query: { ...(shown === 'all' ? {} : { state: shown }), ...pages.query } },
    { placeholderData: keepPreviousData, refetchInterval: 5_000 },
  );
  const options = [
    { value: 'all' as Shown, label: t('operations.webhooks.allDeliveries') },
    ...STATES.map((value) => ({ value: value as Shown, label: words.state(value) })),
  ];
  return (
    <PagedCard
      listing={listing}
      pages={pages}
      title={t('operations.webhooks.log')}
      toolbar={
        <Flex wrap gap="small" justify="space-between">
          <ListSwitch label={t('operations.webhooks.which')} value={shown} options={options} onChange={setShown} />
          <ReplayFailed webhookId={webhookId} />
        </Flex>
      }
    >
      {(rows, busy) => <DeliveryTable webhookId={webhookId} rows={rows} busy={busy} />}
    </PagedCard>
  );
}

function ReplayFailed({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const replay = useSend('post', '/webhooks/{webhookId}/replay', ['/webhooks']);
  const ask = () =>
    modal.confirm({
      title: t('operations.webhooks.replayFailedTitle'),
      content: t('operations.webhooks.replayHelp'),
      okText: t('operations.webhooks.replayFailed'),
      onOk: () => replay.mutate({ path: { webhookId }, body: { since: EVER } }),
    });
  return (
    <Flex vertical align="end">
      <Button loading={replay.isPending} onClick={ask}>
        {t('operations.webhooks.replayFailed')}
      </Button>
      {replay.error && <ProblemPanel error={replay.error} />}
      {replay.data && (
        <small role="status" className="soft">
          {t('operations.webhooks.replayed', { deliveries: replay.data.deliveries })}
        </small>
      )}
    </Flex>
  );
}
