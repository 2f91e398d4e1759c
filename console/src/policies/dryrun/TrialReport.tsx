import type { Api } from '@rung/client';
import { Alert, Col, Row, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import type { Json } from '../paths';
import { useTierNamesOf } from '../tierNames';
import { Consequences } from './Consequences';
import { MigrationMatrix } from './MigrationMatrix';
import { MoversCard } from './MoversCard';
import { NoticesCard } from './NoticesCard';
import { Reasons } from './Reasons';
import { Samples } from './Samples';
import { TiersBeforeAfter } from './TiersBeforeAfter';

interface TrialReportProps {
  policy: Api.PolicyView;
  run: Api.DryRun;
  report: Api.DryRunReport;
}

export function TrialReport({ policy, run, report }: TrialReportProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useTierNamesOf(policy.policy as Json);
  const figures = [
    [t('policyDryRun.customers'), format.number(report.customers), ''],
    [t('policyDryRun.up'), format.number(report.up), format.percent(report.upShare, 2)],
    [t('policyDryRun.down'), format.number(report.down), format.percent(report.downShare, 2)],
    [t('policyDryRun.unchanged'), format.number(report.unchanged), ''],
  ] as const;
  return (
    <Row gutter={[16, 16]}>
      {figures.map(([title, value, share]) => (
        <Col key={title} xs={12} lg={6}>
          <Card size="small" className="figure">
            <Statistic
              title={title}
              value={value}
              formatter={() => value}
              suffix={<small className="soft">{share}</small>}
            />
          </Card>
        </Col>
      ))}
      {(report.transition === 'cycle-end' || report.unpaired > 0) && (
        <Col xs={24}>
          {report.transition === 'cycle-end' && <Alert type="info" showIcon title={t('policyDryRun.cycleEnd')} />}
          {report.unpaired > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('policyDryRun.unpaired', { customers: format.number(report.unpaired) })}
            />
          )}
        </Col>
      )}
      <Col xs={24} xl={10}>
        <TiersBeforeAfter report={report} nameOf={nameOf} />
      </Col>
      <Col xs={24} xl={14}>
        <MigrationMatrix report={report} nameOf={nameOf} />
      </Col>
      <Col xs={24} lg={12} xl={8}>
        <Reasons report={report} />
      </Col>
      <Col xs={24} lg={12} xl={8}>
        <NoticesCard notices={report.notices} />
      </Col>
      <Col xs={24} xl={8}>
        <Consequences report={report} />
      </Col>
      <Samples title={t('policyDryRun.samples')} movers={report.samples} nameOf={nameOf} />
      <Samples title={t('policyDryRun.winners')} movers={report.winners} nameOf={nameOf} />
      {report.unchanged < report.customers && (
        <Col xs={24}>
          <MoversCard key={run.id} version={policy.version} report={report} nameOf={nameOf} />
        </Col>
      )}
    </Row>
  );
}
