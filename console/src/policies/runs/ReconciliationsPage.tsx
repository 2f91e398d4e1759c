import { AuditOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { ReconciliationTable } from './ReconciliationTable';
import { RunsPage, whileOneRuns } from './RunsPage';

/** Each time that what is stored was computed once more. */
export function ReconciliationsPage() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const list = useGet(
    '/reconciliations',
    { query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData, refetchInterval: whileOneRuns },
  );
  const run = useSend('post', '/reconciliations', ['/reconciliations']);
  return (
    <RunsPage
      title={t('policies.reconciliations')}
      intro={t('policyRuns.reconcileIntro')}
      start={{
        operation: 'post /reconciliations',
        what: t('policyRuns.reconciling'),
        label: t('policyRuns.reconcileStart'),
        icon: <AuditOutlined aria-hidden />,
        title: t('policyRuns.reconcileTitle'),
        help: t('policyRuns.reconcileHelp'),
        run,
        problem: run.error && <ProblemPanel error={run.error} />,
      }}
      list={list}
      cursors={cursors}
      limit={limit}
      onLimit={setLimit}
    >
      {list.data && <ReconciliationTable rows={list.data.items} busy={list.isPlaceholderData} />}
    </RunsPage>
  );
}
