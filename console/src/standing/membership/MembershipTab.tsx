import { isProblem } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { HistoryCard } from './HistoryCard';
import { StatusCard } from './StatusCard';

/** Whether the customer takes part in the programme, who decided that, and what can be decided now. */
export function MembershipTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/customers/{externalId}/status', { path: { externalId } });
  if (isProblem(error, 404)) {
    return <Empty description={t('membership.unknown')} />;
  }
  return (
    <Flex vertical gap="middle">
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <StatusCard externalId={externalId} status={data} />}
      {data && <HistoryCard externalId={externalId} />}
    </Flex>
  );
}
