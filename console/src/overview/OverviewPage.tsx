import type { Api } from '@rung/client';
import { Card, Col, Row, Statistic } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Freshness } from '../parts/Freshness';
import { LazyChart } from '../parts/LazyChart';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { NoCustomers } from './NoCustomers';
import { TierTable } from './TierTable';
import { customersRing, inWords, sharesChart } from './tierCharts';
import { sharesOf, spendPerCustomer } from './tierShares';

export function OverviewPage() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useGet('/insight/tiers', {}, { refetchInterval: 30_000 });
  return (
    <>
      <PageHead title={t('overview.title')} intro={t('overview.intro')}>
        {data && <Freshness freshAsOf={data.freshAsOf} busy={isFetching} onRefresh={() => void refetch()} />}
      </PageHead>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (data.total.customers === 0 ? <NoCustomers /> : <Report report={data} />)}
    </>
  );
}

function Report({ report }: { report: Api.TierReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tiers = useMemo(() => sharesOf(report), [report]);
  const ring = useMemo(() => customersRing(tiers, format), [tiers, format]);
  const bars = useMemo(
    () => sharesChart(tiers, { customers: t('overview.share'), spend: t('overview.spendShare') }, format),
    [tiers, format, t],
  );
  const { customers, orders, spend } = report.total;
  const each = spendPerCustomer(report);
  const figures = [
    [t('overview.customers'), format.number(customers)],
    [t('overview.orders'), format.number(orders)],
    [t('overview.spend'), format.money(spend)],
    [t('overview.perCustomer'), each === undefined ? '–' : format.money({ ...spend, amount: each })],
  ] as const;
  return (
    <Row gutter={[16, 16]}>
      {figures.map(([title, value]) => (
        <Col key={title} xs={12} lg={6}>
          <Card size="small" className="figure">
            <Statistic title={title} value={value} formatter={() => value} />
          </Card>
        </Col>
      ))}
      <Col xs={24} lg={9}>
        <Card title={t('overview.customersByTier')}>
          <LazyChart
            option={ring}
            height={280}
            label={t('overview.customersByTierLabel', { summary: inWords(tiers, format) })}
          />
        </Card>
      </Col>
      <Col xs={24} lg={15}>
        <Card title={t('overview.shares')}>
          <LazyChart
            option={bars}
            height={280}
            label={t('overview.sharesLabel', { summary: inWords(tiers, format) })}
          />
        </Card>
      </Col>
      <Col xs={24}>
        <Card title={t('overview.perTier')} className="table-card">
          <TierTable report={report} />
        </Card>
      </Col>
    </Row>
  );
}
