import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { ListSwitch, PagedCard, usePages } from '../../parts/PagedCard';
import { PageHead } from '../../parts/PageHead';
import { OperationNav } from '../OperationNav';
import { EraseCustomer } from './EraseCustomer';
import { ErasureTable } from './ErasureTable';

/** Erasures with the services that have confirmed them, and the way to erase for a request by post. */
export function ErasuresPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const open = address.get('of') === 'open';
  const pages = usePages(String(open));
  const listing = useGet(
    '/erasures',
    { query: { ...(open ? { state: 'open' } : {}), ...pages.query } },
    { placeholderData: keepPreviousData },
  );
  const which = (
    <ListSwitch
      label={t('operations.erasuresFilter')}
      value={open ? 'open' : 'all'}
      onChange={(of) => setAddress(of === 'open' ? { of } : {})}
      options={[
        { value: 'all', label: t('operations.erasuresAll') },
        { value: 'open', label: t('operations.erasuresOpen') },
      ]}
    />
  );
  return (
    <>
      <PageHead title={t('operations.erasures')} intro={t('operations.erasuresIntro')}>
        <EraseCustomer />
      </PageHead>
      <OperationNav />
      <PagedCard listing={listing} pages={pages} toolbar={which}>
        {(rows, busy) => <ErasureTable rows={rows} busy={busy} />}
      </PagedCard>
    </>
  );
}
