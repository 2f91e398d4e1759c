import type { Api } from '@rung/client';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { OperationNav } from '../OperationNav';
import { WebhookState } from './WebhookState';

const WebhookDialog = later(async () => (await import('./WebhookDialog')).WebhookDialog, null);

/** Where events are sent outside of the suite. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useGet('/webhooks');
  return (
    <>
      <PageHead title={t('operations.webhooks.title')} intro={t('operations.webhooks.intro')}>
        <Button type="primary" disabled={!data} onClick={() => setOpen(true)}>
          {t('operations.webhooks.add')}
        </Button>
      </PageHead>
      <OperationNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <WebhookTable rows={data.webhooks} />
        </Card>
      )}
      {open && data && <WebhookDialog eventTypes={data.eventTypes} onClose={() => setOpen(false)} />}
    </>
  );
}

function WebhookTable({ rows }: { rows: Api.WebhookView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.WebhookView>
      label={t('operations.webhooks.title')}
      rowKey="webhookId"
      size="middle"
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.webhooks.none')} /> }}
      columns={[
        {
          title: t('operations.webhooks.name'),
          render: (_, { webhookId, name }) => <Link to={`/operations/webhooks/${webhookId}`}>{name}</Link>,
        },
        { title: t('operations.webhooks.url'), render: (_, { url }) => <code className="wrap">{url}</code> },
        {
          title: t('operations.webhooks.types'),
          align: 'right',
          render: (_, { eventTypes }) => format.number(eventTypes.length),
        },
        { title: t('operations.webhooks.state'), render: (_, webhook) => <WebhookState webhook={webhook} /> },
      ]}
    />
  );
}
