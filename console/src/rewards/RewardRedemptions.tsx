import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { PagedCard, usePages } from '../parts/PagedCard';
import { RedemptionTable } from '../redemptions/RedemptionTable';

/** Who redeemed a reward. */
export function RewardRedemptions({ code }: { code: string }) {
  const { t } = useTranslation();
  const pages = usePages(code);
  const listing = useGet(
    '/reward-catalogue/{code}/redemptions',
    { path: { code }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  return (
    <PagedCard listing={listing} pages={pages} title={t('rewards.redemptions')}>
      {(rows, busy) => <RedemptionTable rows={rows} busy={busy} by="customer" />}
    </PagedCard>
  );
}
