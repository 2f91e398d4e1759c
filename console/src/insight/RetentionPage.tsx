import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Definition } from '../parts/Definition';
import { HeatTable } from '../parts/HeatTable';
import { ReportCard } from '../parts/ReportCard';
import { Typography } from '../parts/Typography';
import { cohortCells, monthsOf } from './cohorts';

/** The customers of each month, and how many of them bought again in the months after. */
export function RetentionPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const report = useGet('/insight/retention');
  const { data } = report;
  const months = data ? monthsOf(data) : [];
  return (
    <ReportCard
      title={t('insight.retention')}
      report={report}
      table={() => client.table('/insight/retention')}
      extra={<Definition link={data?.definitions.retentionRate} of={t('insight.retention')} />}
    >
      {data?.cohorts.length === 0 ? (
        <Empty description={t('insight.noCohorts')} />
      ) : (
        <>
          <Typography.Paragraph type="secondary">{t('insight.retentionHelp')}</Typography.Paragraph>
          <HeatTable
            label={t('insight.retention')}
            corner={t('insight.cohort')}
            columns={months.map((month) => ({ key: String(month), head: t('insight.monthAfter', { month }) }))}
            sum={t('insight.newCustomers')}
            rows={(data?.cohorts ?? []).map((cohort) => ({
              key: cohort.month,
              head: cohort.month,
              cells: cohortCells(cohort, months, format),
              sum: format.number(cohort.newCustomers),
            }))}
          />
        </>
      )}
    </ReportCard>
  );
}
