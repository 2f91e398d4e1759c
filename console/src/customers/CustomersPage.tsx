import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { NoCustomers } from '../overview/NoCustomers';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { CustomerTable } from './CustomerTable';
import { isFiltered, selectionOf } from './filters';
import { Toolbar } from './Toolbar';
import { useListing } from './useListing';

export function CustomersPage() {
  const { t } = useTranslation();
  const { table } = useClient();
  const { listing, cursors, ...changes } = useListing();
  const { limit } = listing;
  const query = selectionOf(listing);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/standings',
    { query: { ...query, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  const nobody = data?.items.length === 0 && !isFiltered(listing) && cursors.page === 1;
  return (
    <>
      <PageHead title={t('areas.customers')} intro={t('customers.intro')}>
        {data && !nobody && <CsvButton of={t('customers.list')} table={() => table('/standings/export', { query })} />}
      </PageHead>
      {nobody && <NoCustomers />}
      {!nobody && (
        <Card className="table-card">
          <Toolbar listing={listing} {...changes} />
          {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && !error && (
            <>
              <CustomerTable rows={data.items} busy={isPlaceholderData} />
              <Pager
                cursors={cursors}
                next={data.next ?? undefined}
                limit={limit}
                onLimit={(rows) => changes.choose({ limit: rows })}
              />
            </>
          )}
        </Card>
      )}
    </>
  );
}
