import { Col, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../identity/roles';
import { PageHead } from '../../parts/PageHead';
import { OperationNav } from '../OperationNav';
import { FreshnessCard } from './FreshnessCard';
import { LedgerCard } from './LedgerCard';
import { ReconciliationCard } from './ReconciliationCard';
import { AlarmsWaiting, DeadLettersWaiting, QuarantineWaiting } from './Waiting';

/** What a look in the morning is for; each role sees the parts that are theirs. */
export function HealthPage() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <PageHead title={t('areas.operations')} intro={t('operations.healthIntro')} />
      <OperationNav />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <FreshnessCard />
        </Col>
        {may('get /points/proof') && (
          <Col xs={24} xl={12}>
            <LedgerCard />
          </Col>
        )}
        {may('get /alarms') && (
          <Col xs={24} md={12} xl={6}>
            <AlarmsWaiting />
          </Col>
        )}
        {may('get /reconciliations') && (
          <Col xs={24} md={12} xl={6}>
            <ReconciliationCard />
          </Col>
        )}
        {may('get /quarantine') && (
          <Col xs={24} md={12} xl={6}>
            <QuarantineWaiting />
          </Col>
        )}
        {may('get /dead-letters/scoring') && (
          <Col xs={24} md={12} xl={6}>
            <DeadLettersWaiting />
          </Col>
        )}
      </Row>
    </>
  );
}
