import { useTranslation } from 'react-i18next';
import { useGet, useReload } from '../api/queries';
import { Freshness } from '../parts/Freshness';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { PeriodBar } from '../parts/PeriodBar';
import { ProblemPanel } from '../parts/ProblemPanel';
import { usePeriod } from '../parts/usePeriod';
import { NoCustomers } from './NoCustomers';
import { Report } from './Report';
import { Today } from './Today';

export function OverviewPage() {
  const { t } = useTranslation();
  const reload = useReload();
  const dates = usePeriod();
  const { period, today } = dates;
  const { data, error, isFetching, refetch } = useGet(
    '/insight/tiers',
    period.to === today ? {} : { query: { at: period.to } },
    { refetchInterval: 30_000 },
  );
  const nobody = data?.total.customers === 0 && period.to === today;
  return (
    <>
      <PageHead title={t('areas.overview')} intro={t('overview.intro')}>
        {data && <Freshness freshAsOf={data.freshAsOf} busy={isFetching} onRefresh={reload} />}
      </PageHead>
      {!nobody && <PeriodBar {...dates} />}
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (nobody ? <NoCustomers /> : <Report report={data} period={period} />)}
      {data && !nobody && <Today />}
    </>
  );
}
