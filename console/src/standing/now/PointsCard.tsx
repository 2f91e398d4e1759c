import type { Api } from '@rung/client';
import { isProblem } from '@rung/client';
import { Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Freshness } from '../../parts/Freshness';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { WhoCan } from '../../parts/WhoCan';

/** Points belong to another service and other roles: without them the rest of the page still stands. */
export function PointsCard({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const may = useMay()('get /customers/{externalId}/points');
  const { data, error, isFetching, refetch } = useGet(
    '/customers/{externalId}/points',
    { path: { externalId } },
    { enabled: may },
  );
  return (
    <Card title={t('standing.account')} className="fill">
      {!may && <WhoCan operation="get /customers/{externalId}/points" what={t('standing.readPoints')} />}
      {data && <Balance points={data} />}
      {data && <Freshness freshAsOf={data.freshAsOf} busy={isFetching} onRefresh={() => void refetch()} />}
      {error && <NoPoints error={error} onRetry={() => void refetch()} />}
      {may && !data && !error && <Lines />}
    </Card>
  );
}

function Balance({ points }: { points: Api.Balance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = (count: number, on: string) => ({ count, points: format.number(count), date: format.day(on) });
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
        {points.activating.map(({ points: activating, on }) => (
          <li key={on}>{t('standing.activating', until(activating, on))}</li>
        ))}
        {points.expiring.map(({ points: expiring, on }) => (
          <li key={on}>{t('standing.expiring', until(expiring, on))}</li>
        ))}
      </ul>
    </>
  );
}

function NoPoints({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  if (isProblem(error, 404)) {
    return <Typography.Text type="secondary">{t('standing.pointsNone')}</Typography.Text>;
  }
  return <ProblemPanel error={error} onRetry={onRetry} />;
}
