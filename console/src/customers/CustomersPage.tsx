import { keepPreviousData } from '@tanstack/react-query';
import { Card, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { NoCustomers } from '../overview/NoCustomers';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { useCursors } from '../parts/useCursors';
import { CustomerTable } from './CustomerTable';

export function CustomersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const tier = address.get('tier') ?? '';
  const cursors = useCursors(`${tier} ${limit}`);
  const tiers = useGet('/insight/tiers').data?.tiers ?? [];
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/standings',
    { query: { tier, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  const nobody = data?.items.length === 0 && tier === '' && cursors.page === 1;

  return (
    <>
      <PageHead title={t('customers.title')} intro={t('customers.intro')} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {nobody && <NoCustomers />}
      {data && !nobody && (
        <Card className="table-card">
          <Flex wrap gap="middle" className="toolbar">
            <Input.Search
              className="find"
              allowClear
              placeholder={t('customers.find')}
              aria-label={t('customers.find')}
              enterButton={t('customers.findButton')}
              onSearch={(id) => id.trim() && navigate(`/customers/${encodeURIComponent(id.trim())}`)}
            />
            <Select
              className="filter"
              aria-label={t('customers.filter')}
              value={tier}
              onChange={(code) => setAddress(code ? { tier: code } : {})}
              options={[
                { value: '', label: t('customers.allTiers') },
                ...tiers.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          </Flex>
          <CustomerTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
