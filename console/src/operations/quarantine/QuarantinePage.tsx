import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { WhoCan } from '../../parts/WhoCan';
import { OperationNav } from '../OperationNav';
import { ReasonFilter } from './ReasonFilter';
import { SuspectTable } from './SuspectTable';

/** Behaviour that was refused: by reason, as it came, with the way back in. */
export function QuarantinePage() {
  const { t } = useTranslation();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const code = address.get('code') ?? '';
  const cursors = useCursors(`${code} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/quarantine',
    { query: { code, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('operations.quarantine')} intro={t('operations.quarantineIntro')}>
        {!may('post /quarantine/{quarantineId}/replay') && (
          <WhoCan operation="post /quarantine/{quarantineId}/replay" what={t('operations.replaying')} />
        )}
      </PageHead>
      <OperationNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <div className="toolbar">
            <ReasonFilter code={code} onChoose={(reason) => setAddress(reason ? { code: reason } : {})} />
          </div>
          <SuspectTable
            rows={data.items}
            busy={isPlaceholderData}
            empty={code ? t('operations.noneOfReason') : t('operations.noQuarantine')}
          />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
