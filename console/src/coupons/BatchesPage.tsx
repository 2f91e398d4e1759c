import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { BenefitNav } from '../benefits/BenefitNav';
import { useMay } from '../identity/roles';
import { later } from '../parts/later';
import { PagedCard, usePages } from '../parts/PagedCard';
import { PageHead } from '../parts/PageHead';
import { WhoCan } from '../parts/WhoCan';
import { BatchTable } from './BatchTable';
import { CodeLookup } from './CodeLookup';

const BatchForm = later(async () => (await import('./BatchForm')).BatchForm, null);

/** Batches of coupons, and whose a code is. */
export function BatchesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [drafting, setDrafting] = useState(false);
  const pages = usePages();
  const listing = useGet('/coupon-batches', { query: pages.query }, { placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title={t('coupons.title')} intro={t('coupons.intro')}>
        {may('post /coupon-batches') ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDrafting(true)}>
            {t('coupons.add')}
          </Button>
        ) : (
          <WhoCan operation="post /coupon-batches" what={t('coupons.adding')} />
        )}
      </PageHead>
      <BenefitNav />
      {may('get /coupons/{code}') && <CodeLookup />}
      <PagedCard listing={listing} pages={pages} title={t('coupons.batches')}>
        {(rows, busy) => <BatchTable rows={rows} busy={busy} />}
      </PagedCard>
      {drafting && <BatchForm batch={undefined} onClose={() => setDrafting(false)} />}
    </>
  );
}
