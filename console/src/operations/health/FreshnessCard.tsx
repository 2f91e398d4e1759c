import type { Api } from '@rung/client';

import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { DataTable } from '../../parts/DataTable';
import { HealthCard, type Verdict } from './HealthCard';

const ASK_AGAIN = 10_000;

/** How far accepted behaviour is counted, and what waits on each partition; looked at again by itself. */
export function FreshnessCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useGet('/insight/freshness', {}, { refetchInterval: ASK_AGAIN });
  return (
    <HealthCard
      title={t('operations.freshness')}
      verdict={data && verdictOf(data)}
      error={error}
      onRetry={() => void refetch()}
    >
      {data && (
        <DataTable<Api.Partition>
          label={t('operations.freshness')}
          rowKey="partition"
          size="small"
          dataSource={data.partitions}
          columns={[
            { title: t('operations.partition'), dataIndex: 'partition' },
            { title: t('operations.accepted'), align: 'right', render: (_, row) => format.number(row.accepted) },
            { title: t('operations.readable'), align: 'right', render: (_, row) => format.number(row.readable) },
            { title: t('operations.backlog'), align: 'right', render: (_, row) => format.number(backlogOf(row)) },
          ]}
        />
      )}
    </HealthCard>
  );

  function verdictOf({ freshAsOf, partitions, upToDate }: Api.Freshness): Verdict {
    const backlog = partitions.reduce((sum, partition) => sum + backlogOf(partition), 0);
    return {
      type: upToDate || backlog === 0 ? 'success' : 'warning',
      title:
        upToDate || backlog === 0
          ? t('operations.freshnessGood')
          : t('operations.freshnessBehind', { backlog: format.number(backlog) }),
      detail: freshAsOf
        ? t('operations.freshnessAsOf', { instant: format.instant(freshAsOf) })
        : t('operations.freshnessNone'),
    };
  }
}

function backlogOf({ accepted, readable }: Api.Partition): number {
  return Math.max(0, accepted - readable);
}
