import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { TierTag } from '../parts/TierTag';
import { sharesOf, type TierShares } from './tierShares';

/** Every tier, lowest first, and the totals that the service sent. */
export function TierTable({ report }: { report: Api.TierReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<TierShares>
      label={t('overview.table')}
      rowKey="code"
      size="middle"
      dataSource={sharesOf(report)}
      columns={[
        {
          title: t('overview.tier'),
          render: (_, tier) => (
            <Link
              to={`/customers?tier=${encodeURIComponent(tier.code)}`}
              aria-label={t('overview.show', { tier: tier.name })}
            >
              <TierTag tier={tier} />
            </Link>
          ),
        },
        { title: t('overview.customers'), align: 'right', render: (_, { customers }) => format.number(customers) },
        { title: t('overview.share'), align: 'right', render: (_, { share }) => format.percent(share) },
        { title: t('overview.spend'), align: 'right', render: (_, { spend }) => format.money(spend) },
        { title: t('overview.spendShare'), align: 'right', render: (_, { spendShare }) => format.percent(spendShare) },
      ]}
      summary={() => (
        <tr className="sum">
          <th scope="row">{t('overview.total')}</th>
          <td className="right">{format.number(report.total.customers)}</td>
          <td />
          <td className="right">{format.money(report.total.spend)}</td>
          <td />
        </tr>
      )}
    />
  );
}
