import type { Api } from '@rung/client';
import { Alert, Col, Row } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { LazyChart } from '../parts/LazyChart';
import { ProblemPanel } from '../parts/ProblemPanel';
import type { Period } from '../parts/period';
import { FigureRow } from './FigureRow';
import { FlowCard } from './FlowCard';
import { MigrationCard } from './MigrationCard';
import { TierTable } from './TierTable';
import { TrendCard } from './TrendCard';
import { customersRing, inWords, sharesChart } from './tierCharts';
import { sharesOf } from './tierShares';

export function Report({ report, period }: { report: Api.TierReport; period: Period }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const before = useGet('/insight/tiers', { query: { at: period.from } });
  const loyalty = useGet('/insight/loyalty', { query: { ...period } });
  const migration = useGet('/insight/migration', { query: { ...period } });
  const tiers = useMemo(() => sharesOf(report), [report]);
  const ring = useMemo(() => customersRing(tiers, format), [tiers, format]);
  const bars = useMemo(
    () => sharesChart(tiers, { customers: t('overview.share'), spend: t('overview.spendShare') }, format),
    [tiers, format, t],
  );
  const failed = before.error ?? loyalty.error;
  const summary = inWords(tiers, format);
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24}>
        <FigureRow
          period={period}
          now={report}
          before={before.data}
          loyalty={loyalty.data}
          migration={migration.data}
        />
      </Col>
      {failed && (
        <Col xs={24}>
          <ProblemPanel error={failed} />
        </Col>
      )}
      {!report.spendComplete && (
        <Col xs={24}>
          <Alert type="warning" showIcon title={t('overview.spendIncomplete')} />
        </Col>
      )}
      <Col xs={24} xxl={9}>
        <Card title={t('overview.customersByTier')} className="fill">
          <LazyChart option={ring} height={280} label={t('overview.customersByTierLabel', { summary })} />
        </Card>
      </Col>
      <Col xs={24} xxl={15}>
        <Card title={t('overview.shares')} className="fill">
          <LazyChart option={bars} height={280} label={t('overview.sharesLabel', { summary })} />
        </Card>
      </Col>
      <Col xs={24} xxl={12}>
        <Card
          title={t('overview.perTier')}
          className="table-card fill"
          extra={
            <CsvButton
              of={t('overview.perTier')}
              table={() => client.table('/insight/tiers', { query: { at: report.at } })}
            />
          }
        >
          <TierTable report={report} />
        </Card>
      </Col>
      <Col xs={24} xxl={12}>
        {migration.data && <MigrationCard report={migration.data} tiers={report.tiers} />}
        {migration.error && <ProblemPanel error={migration.error} onRetry={() => void migration.refetch()} />}
      </Col>
      <Col xs={24} xxl={migration.data ? 12 : 24}>
        <TrendCard period={period} />
      </Col>
      {migration.data && (
        <Col xs={24} xxl={12}>
          <FlowCard report={migration.data} tiers={report.tiers} />
        </Col>
      )}
    </Row>
  );
}
