import type { Api } from '@rung/client';
import { Alert, Empty, Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { useTierNames } from '../../parts/useTierNames';
import { Pair } from './Pair';

/** The points of a month by other rules, beside what it earns by those that count. */
export function TrialResult({ trial }: { trial: Api.RuleTrial }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { customers, tried, points, cost, promotions, mostAffected } = trial;
  return (
    <>
      <Card title={t('earning.trialOf', { from: format.day(trial.from), until: format.day(trial.until) })}>
        {tried < customers && (
          <Alert
            type="warning"
            showIcon
            title={t('earning.triedSome', { tried: format.number(tried), customers: format.number(customers) })}
          />
        )}
        <Flex wrap gap="large">
          <Statistic title={t('earning.customers')} value={format.number(customers)} />
          <Statistic title={t('earning.pointsNow')} value={format.number(points.now)} />
          <Statistic title={t('earning.pointsThen')} value={format.number(points.then)} />
          <Statistic title={t('earning.costNow')} value={format.money(cost.now)} />
          <Statistic title={t('earning.costThen')} value={format.money(cost.then)} />
        </Flex>
        <Typography.Paragraph type="secondary" className="tags">
          {t('earning.costHelp')}
        </Typography.Paragraph>
      </Card>
      <Card title={t('earning.byRule')} className="table-card">
        <RuleCounts rows={trial.rules} />
      </Card>
      {promotions.length > 0 && (
        <Card title={t('earning.promotions')} className="table-card">
          <DataTable<Api.PromotionCount>
            label={t('earning.promotions')}
            rowKey="code"
            size="small"
            dataSource={promotions}
            columns={[
              { title: t('earning.promotion'), render: (_, { code }) => <code>{code}</code> },
              { title: t('earning.adds'), align: 'right', render: (_, one) => format.number(one.points) },
            ]}
          />
        </Card>
      )}
      <Card title={t('earning.mostAffected')} className="table-card">
        <DataTable<Api.AffectedCustomer>
          label={t('earning.mostAffected')}
          rowKey="externalId"
          size="small"
          dataSource={mostAffected}
          locale={{ emptyText: <Empty description={t('earning.nobody')} /> }}
          columns={[
            {
              title: t('earning.customer'),
              render: (_, { externalId }) => (
                <Link to={`/customers/${encodeURIComponent(externalId)}?tab=points`}>{externalId}</Link>
              ),
            },
            { title: t('earning.points'), align: 'right', render: (_, one) => <Pair of={one.points} /> },
          ]}
        />
      </Card>
    </>
  );
}

function RuleCounts({ rows }: { rows: Api.RuleCount[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const tierName = useTierNames();
  return (
    <DataTable<Api.RuleCount>
      label={t('earning.byRule')}
      rowKey={({ rule, tier }) => `${rule} ${tier}`}
      size="small"
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('earning.nothingEarned')} /> }}
      columns={[
        { title: t('earning.rule'), render: (_, { rule }) => words('pointsSource', rule) },
        {
          title: t('earning.tier'),
          render: (_, { tier }) => <TierTag tier={{ code: tier, name: tierName(tier) }} />,
        },
        { title: t('earning.sources'), align: 'right', render: (_, one) => <Pair of={one.sources} /> },
        { title: t('earning.points'), align: 'right', render: (_, one) => <Pair of={one.points} /> },
      ]}
    />
  );
}
