import type { Api } from '@rung/client';
import { Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';

/** So often they are asked for while the activity is on, in milliseconds: a marketer watches it begin. */
const EVERY = 5_000;

/** What becomes of an activity, as of now: it refreshes by itself while customers can take part. */
export function LiveFigures({ activity }: { activity: Api.CatalogueView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, content, state } = activity;
  const byPromotion = content.kind === 'member-day';
  const mayList = useMay()('get /activity-catalogue/{code}/winners');
  const { data, error, refetch } = useGet(
    '/activity-catalogue/{code}/figures',
    { path: { code } },
    { refetchInterval: state === 'on' ? EVERY : false },
  );
  const budget = content.pointsBudget;
  return (
    <Card title={t('activities.figures')}>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines rows={2} />}
      {data && (
        <Flex wrap gap="large">
          <Statistic
            title={byPromotion ? t('activities.promoted') : t('activities.entries')}
            value={format.number(data.entries)}
          />
          <Statistic title={t('activities.entriesToday')} value={format.number(data.entriesToday)} />
          <Statistic title={t('activities.customers')} value={format.number(data.customers)} />
          {byPromotion && <Statistic title={t('activities.orders')} value={format.number(data.orders)} />}
          <Statistic title={t('activities.given')} value={format.number(data.pointsGiven)} />
          <Statistic title={t('activities.cost')} value={format.money(data.cost)} />
          {budget !== null && (
            <Statistic title={t('activities.budgetLeft')} value={format.number(budget - data.pointsGiven)} />
          )}
          {data.prizes.length > 0 && (
            <Statistic
              title={t('activities.ticketsLeft')}
              value={format.number(data.prizes.reduce((sum, { count, given }) => sum + count - given, 0))}
            />
          )}
          {data.owed > 0 && (
            <Statistic
              title={mayList ? <Link to="?winners=owed">{t('activities.owed')}</Link> : t('activities.owed')}
              value={format.number(data.owed)}
            />
          )}
        </Flex>
      )}
      {data && data.prizes.length > 0 && <PrizeTable prizes={data.prizes} terms={content.lottery?.prizes ?? []} />}
    </Card>
  );
}

function PrizeTable({ prizes, terms }: { prizes: Api.PrizeFigures[]; terms: Api.PrizeTermsInput[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.PrizeFigures>
      label={t('activities.prizes')}
      rowKey="place"
      size="small"
      dataSource={prizes}
      columns={[
        {
          title: t('activities.prize'),
          render: (_, { place }) => inLanguage(terms[place]?.names ?? {}, i18n.language),
        },
        { title: t('activities.count'), align: 'right', render: (_, { count }) => format.number(count) },
        { title: t('activities.drawn'), align: 'right', render: (_, { given }) => format.number(given) },
        { title: t('activities.left'), align: 'right', render: (_, { count, given }) => format.number(count - given) },
      ]}
    />
  );
}
