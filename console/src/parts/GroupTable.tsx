import type { Api } from '@rung/client';

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import './reports.css';
import { DataTable } from './DataTable';

/** Groups of customers, each with its share as a bar, leading to its people. */
export function GroupTable(props: {
  report: Api.GroupReport;
  label: string;
  filter: 'rfmType' | 'lifecycle' | 'churn';
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { report, label, filter } = props;
  return (
    <DataTable<Api.GroupRow>
      label={label}
      rowKey="code"
      size="small"
      dataSource={report.groups}
      columns={[
        {
          title: t('reports.group'),
          render: (_, { code, name }) => <Link to={`/customers?${filter}=${encodeURIComponent(code)}`}>{name}</Link>,
        },
        { title: t('overview.customers'), align: 'right', render: (_, row) => format.number(row.customers) },
        { title: t('overview.share'), render: (_, { share }) => <Share share={share} /> },
        { title: t('overview.orders'), align: 'right', render: (_, { orders }) => format.number(orders) },
        { title: t('overview.spend'), align: 'right', render: (_, { spend }) => format.money(spend) },
      ]}
    />
  );
}

function Share({ share }: { share: number }) {
  const format = useFormat();
  return (
    <div className="group-share">
      <div className="group-bar" aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <span>{format.percent(share)}</span>
    </div>
  );
}
