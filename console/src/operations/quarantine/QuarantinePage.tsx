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
import { ReplayReason } from './ReplayReason';
import { STATES, StateFilter } from './StateFilter';
import { SuspectTable } from './SuspectTable';

/** Behaviour that was refused: by reason, as it came, with the way back in. */
export function QuarantinePage() {
  const { t } = useTranslation();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const code = address.get('code') ?? '';
  const state = STATES.find((one) => one === address.get('state'));
  const cursors = useCursors(`${code} ${state} ${limit}`);
  const choose = (chosen: { code: string; state: string }) =>
    setAddress(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)));
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/quarantine',
    { query: { code, ...(state ? { state } : {}), after: cursors.after, limit } },
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
            <ReasonFilter code={code} onChoose={(reason) => choose({ code: reason, state: state ?? '' })} />
          </div>
          <div className="toolbar">
            <StateFilter state={state} onChoose={(next) => choose({ code, state: next })} />
          </div>
          {code && (
            <div className="toolbar">
              <ReplayReason key={code} code={code} />
            </div>
          )}
          <SuspectTable
            rows={data.items}
            busy={isPlaceholderData}
            empty={code || state ? t('operations.noneOfReason') : t('operations.noQuarantine')}
          />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
