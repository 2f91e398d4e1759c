import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Typography } from '../../parts/Typography';

/** Orders and refunds that wait for the rest of what is to be told; nothing where there are none. */
export function Waiting({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const path = { externalId };
  const partPaid = useGet(
    '/customers/{externalId}/points/part-paid-orders',
    { path },
    { enabled: may('get /customers/{externalId}/points/part-paid-orders') },
  );
  const unmatched = useGet(
    '/customers/{externalId}/points/unmatched-refunds',
    { path },
    { enabled: may('get /customers/{externalId}/points/unmatched-refunds') },
  );
  return (
    <>
      {partPaid.data && partPaid.data.items.length > 0 && (
        <Card title={t('customer.partPaid')} className="table-card">
          <DataTable<Api.PartPaidView>
            label={t('customer.partPaid')}
            rowKey="orderId"
            size="small"
            dataSource={partPaid.data.items}
            columns={[
              { title: t('customer.order'), dataIndex: 'orderId' },
              { title: t('customer.paid'), align: 'right', render: (_, { paid }) => format.money(paid) },
              { title: t('customer.total'), align: 'right', render: (_, { total }) => format.money(total) },
              { title: t('customer.parts'), align: 'right', render: (_, { parts }) => format.number(parts) },
            ]}
          />
        </Card>
      )}
      {unmatched.data && unmatched.data.items.length > 0 && (
        <Card title={t('customer.unmatched')} className="table-card">
          <Typography.Paragraph type="secondary">{t('customer.unmatchedHelp')}</Typography.Paragraph>
          <DataTable<Api.UnmatchedView>
            label={t('customer.unmatched')}
            rowKey="eventId"
            size="small"
            dataSource={unmatched.data.items}
            columns={[
              { title: t('customer.refund'), dataIndex: 'refundId' },
              { title: t('customer.order'), render: (_, { orderId }) => orderId ?? '–' },
              { title: t('customer.amount'), align: 'right', render: (_, { amount }) => format.money(amount) },
              { title: t('customer.occurred'), render: (_, { occurredAt }) => format.instant(occurredAt) },
            ]}
          />
        </Card>
      )}
    </>
  );
}
