import type { Api } from '@rung/client';
import { isProblem } from '@rung/client';
import { Card, Flex, Skeleton, Statistic, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Freshness } from '../../parts/Freshness';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** Points belong to another service and other roles: without them the rest of the page still stands. */
export function PointsCard({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useGet('/customers/{externalId}/points', { path: { externalId } });
  return (
    <Card title={t('standing.account')} className="fill">
      {data && <Balance points={data} />}
      {data && <Freshness freshAsOf={data.freshAsOf} busy={isFetching} onRefresh={() => void refetch()} />}
      {error && <NoPoints error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
    </Card>
  );
}

function Balance({ points }: { points: Api.Balance }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Flex gap="large">
        <Statistic
          title={t('standing.available')}
          value={points.available}
          formatter={() => format.number(points.available)}
        />
        <Statistic
          title={t('standing.pending')}
          value={points.pending}
          formatter={() => format.number(points.pending)}
        />
        {points.reserved > 0 && (
          <Statistic
            title={t('standing.reserved')}
            value={points.reserved}
            formatter={() => format.number(points.reserved)}
          />
        )}
      </Flex>
      <ul className="conditions">
        {points.expiring.map(({ points: expiring, on }) => (
          <li key={on}>{t('standing.expiring', { points: format.number(expiring), date: format.day(on) })}</li>
        ))}
      </ul>
    </>
  );
}

function NoPoints({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const forbidden = isProblem(error, 403);
  if (forbidden || isProblem(error, 404)) {
    return (
      <Typography.Text type="secondary">
        {forbidden ? t('standing.pointsForbidden') : t('standing.pointsNone')}
      </Typography.Text>
    );
  }
  return <ProblemPanel error={error} onRetry={onRetry} />;
}
