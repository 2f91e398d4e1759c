import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useMay } from '../identity/roles';
import { NoCustomers } from '../overview/NoCustomers';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { LinkButton } from '../parts/LinkButton';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { CustomerTable } from './CustomerTable';
import { isFiltered, selectionOf } from './filters';
import { Toolbar } from './Toolbar';
import { useListing } from './useListing';

const ContactSearchDialog = later(async () => (await import('./ContactSearchDialog')).ContactSearchDialog, null);

export function CustomersPage() {
  const { t } = useTranslation();
  const { table } = useClient();
  const may = useMay();
  const [searching, setSearching] = useState(false);
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
        {may('post /customers/search') && (
          <Button onClick={() => setSearching(true)}>{t('customers.byContact')}</Button>
        )}
        {may('get /merges') && <LinkButton to="/customers/merges">{t('customers.merges')}</LinkButton>}
        {searching && <ContactSearchDialog onClose={() => setSearching(false)} />}
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
