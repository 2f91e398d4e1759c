import { ReloadOutlined } from '@ant-design/icons';
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
import { RefreshRefused } from './RefreshRefused';
import { RefreshTable } from './RefreshTable';

const ASK_AGAIN = 2_000;

/** Each time that the numbers of a policy followed the customers by themselves. */
export function RefreshesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/policies/refreshes',
    { query: { after: cursors.after, limit } },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'RUNNING') ? ASK_AGAIN : false),
    },
  );
  const start = useSend('post', '/policies/refreshes', ['/policies']);
  const ask = () =>
    modal.confirm({
      title: t('policyRuns.refreshTitle'),
      content: t('policyRuns.refreshHelp'),
      okText: t('policyRuns.refreshStart'),
      onOk: () => start.mutate({}),
    });
  return (
    <>
      <PageHead title={t('policies.refreshes')} intro={t('policyRuns.refreshIntro')}>
        {may('post /policies/refreshes') ? (
          <Button type="primary" icon={<ReloadOutlined aria-hidden />} loading={start.isPending} onClick={ask}>
            {t('policyRuns.refreshStart')}
          </Button>
        ) : (
          <WhoCan operation="post /policies/refreshes" what={t('policyRuns.refreshing')} />
        )}
      </PageHead>
      <PolicyNav />
      {start.error && <RefreshRefused error={start.error} />}
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <RefreshTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
