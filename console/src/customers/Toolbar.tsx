import { Button, Flex, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGet } from '../api/queries';
import { codesOf, useWords } from '../i18n/words';
import { type Filter, isFiltered, SORTS } from './filters';
import type { useListing } from './useListing';

/** Finding one customer, choosing many, and in which order. */
export function Toolbar({ listing, choose, clear }: Omit<ReturnType<typeof useListing>, 'cursors'>) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const tiers = useGet('/ladder', {}, { staleTime: 60_000 }).data?.tiers ?? [];
  const sorts = {
    growthValue: t('customers.growthValue'),
    spend: t('overview.spend'),
    orders: t('overview.orders'),
    lastEventAt: t('customers.lastEvent'),
  };
  const coded = (filter: 'rfmType' | 'lifecycle' | 'churn' | 'memberStatus') =>
    codesOf(filter).map((code) => [code, words(filter, code)] as const);
  const filters: [Filter, string, string, (readonly [string, string])[]][] = [
    ['tier', t('customers.filter'), t('customers.allTiers'), tiers.map(({ code, name }) => [code, name] as const)],
    ['rfmType', t('customers.filterRfm'), t('customers.allRfm'), coded('rfmType')],
    ['lifecycle', t('customers.filterLifecycle'), t('customers.allLifecycles'), coded('lifecycle')],
    ['churn', t('customers.filterChurn'), t('customers.allChurn'), coded('churn')],
    ['memberStatus', t('customers.filterStatus'), t('customers.allStatuses'), coded('memberStatus')],
  ];
  return (
    <Flex wrap gap="small" className="toolbar">
      <Input.Search
        className="find"
        allowClear
        placeholder={t('customers.find')}
        aria-label={t('customers.find')}
        enterButton={t('customers.findButton')}
        onSearch={(id) => id.trim() && navigate(`/customers/${encodeURIComponent(id.trim())}`)}
      />
      {filters.map(([filter, label, all, codes]) => (
        <Select
          key={filter}
          className="filter"
          aria-label={label}
          value={listing[filter]}
          popupMatchSelectWidth={false}
          onChange={(code) => choose({ [filter]: code })}
          options={[{ value: '', label: all }, ...codes.map(([value, word]) => ({ value, label: word }))]}
        />
      ))}
      <Select
        className="filter"
        aria-label={t('customers.sort')}
        value={listing.sort}
        popupMatchSelectWidth={false}
        onChange={(sort) => choose({ sort })}
        options={SORTS.map((sort) => ({ value: sort, label: t('customers.sortedBy', { figure: sorts[sort] }) }))}
      />
      {isFiltered(listing) && <Button onClick={clear}>{t('customers.clear')}</Button>}
    </Flex>
  );
}
