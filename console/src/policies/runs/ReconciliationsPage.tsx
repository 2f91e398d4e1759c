import { AuditOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { WhoCan } from '../../parts/WhoCan';
import { PolicyNav } from '../PolicyNav';
import { ReconciliationTable } from './ReconciliationTable';

const ASK_AGAIN = 2_000;

/** Each time that what is stored was computed once more. */
export function ReconciliationsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/reconciliations',
    { query: { after: cursors.after, limit } },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'RUNNING') ? ASK_AGAIN : false),
    },
  );
  const start = useSend('post', '/reconciliations', ['/reconciliations']);
  const ask = () =>
    modal.confirm({
      title: t('policyRuns.reconcileTitle'),
      content: t('policyRuns.reconcileHelp'),
      okText: t('policyRuns.reconcileStart'),
      onOk: () => start.mutate({}),
    });
  return (
    <>
      <PageHead title={t('policies.reconciliations')} intro={t('policyRuns.reconcileIntro')}>
        {may('post /reconciliations') ? (
          <Button type="primary" icon={<AuditOutlined aria-hidden />} loading={start.isPending} onClick={ask}>
            {t('policyRuns.reconcileStart')}
          </Button>
        ) : (
          <WhoCan operation="post /reconciliations" what={t('policyRuns.reconciling')} />
        )}
      </PageHead>
      <PolicyNav />
      {start.error && <ProblemPanel error={start.error} />}
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <ReconciliationTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
