import { Col, Row } from 'antd';
import { useGet } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { OverridesCard } from '../override/OverridesCard';
import { Decided } from './Decided';
import { GrowthCard } from './GrowthCard';
import { PointsCard } from './PointsCard';
import { RfmCard } from './RfmCard';
import { TierCard } from './TierCard';
import { WhatNext } from './WhatNext';

/** Where the customer stands now. */
export function NowTab({ externalId }: { externalId: string }) {
  const { data } = useGet('/customers/{externalId}/standing', { path: { externalId } });
  if (!data) {
    return <Loading />;
  }
  const { components, growthValue, rfm, tier, next, keep, tierOnReturn, ...levels } = data;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={16}>
        <TierCard standing={data} />
      </Col>
      <Col xs={24} lg={8}>
        <PointsCard externalId={externalId} />
      </Col>
      <Col xs={24}>
        <GrowthCard growth={{ components, growthValue, currency: rfm.spend.currency }} />
      </Col>
      <Col xs={24} lg={12}>
        <RfmCard rfm={rfm} {...levels} />
      </Col>
      {!tierOnReturn && (
        <Col xs={24} lg={12}>
          <WhatNext tier={tier} next={next} keep={keep} />
        </Col>
      )}
      {levels.lastEventAt !== null && (
        <Col xs={24}>
          <OverridesCard externalId={externalId} />
        </Col>
      )}
      <Col xs={24}>
        <Decided standing={data} />
      </Col>
    </Row>
  );
}
