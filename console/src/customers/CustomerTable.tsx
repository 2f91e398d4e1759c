import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { DataTable } from '../parts/DataTable';
import { MemberStatus } from '../parts/MemberStatus';
import { TierTag } from '../parts/TierTag';

export function CustomerTable({ rows, busy }: { rows: Api.StandingRow[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const word = (vocabulary: 'rfmType' | 'lifecycle' | 'churn', code: string | undefined) =>
    code === undefined ? '–' : words(vocabulary, code);
  return (
    <DataTable<Api.StandingRow>
      label={t('customers.list')}
      rowKey="externalId"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('customers.empty')} /> }}
      columns={[
        {
          title: t('customers.id'),
          render: (_, { externalId }) => <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>,
        },
        { title: t('overview.tier'), render: (_, { tier }) => <TierTag tier={tier} /> },
        { title: t('customers.status'), render: (_, { memberStatus }) => <MemberStatus code={memberStatus} /> },
        { title: t('customers.growthValue'), align: 'right', render: (_, row) => format.number(row.growthValue) },
        { title: t('overview.spend'), align: 'right', render: (_, { spend }) => format.money(spend) },
        { title: t('overview.orders'), align: 'right', render: (_, { orders }) => format.number(orders) },
        { title: t('customers.rfmType'), render: (_, { rfmType }) => word('rfmType', rfmType) },
        { title: t('overview.lifecycle'), render: (_, { lifecycle }) => word('lifecycle', lifecycle) },
        { title: t('overview.churn'), render: (_, { churn }) => word('churn', churn) },
        {
          title: t('customers.lastEvent'),
          render: (_, { lastEventAt }) => (lastEventAt ? format.instant(lastEventAt) : '–'),
        },
      ]}
    />
  );
}
