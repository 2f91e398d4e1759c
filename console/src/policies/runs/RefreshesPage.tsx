import { ReloadOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useCursors } from '../../parts/useCursors';
import { RefreshRefused } from './RefreshRefused';
import { RefreshTable } from './RefreshTable';
import { RunsPage, whileOneRuns } from './RunsPage';

/** Each time that the numbers of a policy followed the customers by themselves. */
export function RefreshesPage() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const list = useGet(
    '/policies/refreshes',
    { query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData, refetchInterval: whileOneRuns },
  );
  const run = useSend('post', '/policies/refreshes', ['/policies']);
  return (
    <RunsPage
      title={t('policies.refreshes')}
      intro={t('policyRuns.refreshIntro')}
      start={{
        operation: 'post /policies/refreshes',
        what: t('policyRuns.refreshing'),
        label: t('policyRuns.refreshStart'),
        icon: <ReloadOutlined aria-hidden />,
        title: t('policyRuns.refreshTitle'),
        help: t('policyRuns.refreshHelp'),
        run,
        problem: run.error && <RefreshRefused error={run.error} />,
      }}
      list={list}
      cursors={cursors}
      limit={limit}
      onLimit={setLimit}
    >
      {list.data && <RefreshTable rows={list.data.items} busy={list.isPlaceholderData} />}
    </RunsPage>
  );
}
