import { keepPreviousData } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { CouponTable } from '../../coupons/CouponTable';
import { GiveCoupon } from '../../coupons/GiveCoupon';
import { useMay } from '../../identity/roles';
import { PagedCard, usePages } from '../../parts/PagedCard';
import { Typography } from '../../parts/Typography';

/** The coupons that a customer has and had; agents give one and take one back here. */
export function CouponsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const mayGive = useMay()('post /coupon-batches/{id}/coupons');
  const [giving, setGiving] = useState(false);
  const pages = usePages(externalId);
  const listing = useGet(
    '/customers/{externalId}/coupons',
    { path: { externalId }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PagedCard
        listing={listing}
        pages={pages}
        title={t('coupons.title')}
        toolbar={
          <Flex wrap gap="middle" align="center" className="toolbar">
            <Typography.Text type="secondary">{t('coupons.heldIntro')}</Typography.Text>
            {mayGive && <Button onClick={() => setGiving(true)}>{t('coupons.give')}</Button>}
          </Flex>
        }
      >
        {(rows, busy) => (
          <CouponTable rows={rows.map((coupon) => ({ externalId, coupon }))} busy={busy} withCustomer={false} />
        )}
      </PagedCard>
      {giving && <GiveCoupon externalId={externalId} onClose={() => setGiving(false)} />}
    </>
  );
}
