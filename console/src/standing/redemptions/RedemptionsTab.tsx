import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { PagedCard, usePages } from '../../parts/PagedCard';
import { RedemptionTable } from '../../redemptions/RedemptionTable';

/** What a customer had for points; agents cancel it, or take it back, with a reason. */
export function RedemptionsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const pages = usePages(externalId);
  const listing = useGet(
    '/customers/{externalId}/redemptions',
    { path: { externalId }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  return (
    <PagedCard listing={listing} pages={pages} title={t('rewards.redemptions')}>
      {(rows, busy) => <RedemptionTable rows={rows} busy={busy} by="reward" />}
    </PagedCard>
  );
}
