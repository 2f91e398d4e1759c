import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { PagedCard, usePages } from '../parts/PagedCard';
import { Typography } from '../parts/Typography';

/** What winners of a free trial found. */
export function TrialReports({ code }: { code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = usePages(code);
  const listing = useGet(
    '/activity-catalogue/{code}/reports',
    { path: { code }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  return (
    <PagedCard listing={listing} pages={pages} title={t('activities.reports')}>
      {(rows, busy) => (
        <DataTable<Api.TrialReportView>
          label={t('activities.reports')}
          rowKey="number"
          size="small"
          loading={busy}
          dataSource={rows}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('activities.noReports')} /> }}
          columns={[
            { title: t('activities.ticket'), align: 'right', render: (_, { number }) => format.number(number) },
            {
              title: t('activities.customer'),
              render: (_, { externalId }) => <Link to={`/customers/${externalId}`}>{externalId}</Link>,
            },
            {
              title: t('activities.report'),
              render: (_, { text }) =>
                text === null ? (
                  <Typography.Text type="secondary">{t('activities.erased')}</Typography.Text>
                ) : (
                  <div className="reason-cell">{text}</div>
                ),
            },
            { title: t('activities.reportedAt'), render: (_, { reportedAt }) => format.instant(reportedAt) },
          ]}
        />
      )}
    </PagedCard>
  );
}
