import { ArrowLeftOutlined } from '@ant-design/icons';
import { isProblem } from '@rung/client';
import { Col, Result, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGet } from '../api/queries';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Decided } from './Decided';
import { GrowthCard } from './GrowthCard';
import { PointsCard } from './PointsCard';
import { RfmCard } from './RfmCard';
import { TierCard } from './TierCard';
import { WhatNext } from './WhatNext';

export function StandingPage() {
  const { t } = useTranslation();
  const { externalId: id = '' } = useParams();
  const { data, error, refetch } = useGet('/customers/{externalId}/standing', { path: { externalId: id } });
  const unknown = isProblem(error, 404);
  return (
    <>
      <Link to="/customers" className="back">
        <ArrowLeftOutlined aria-hidden /> {t('standing.back')}
      </Link>
      <PageHead title={t('standing.title', { id })} />
      {unknown && <Result status="404" title={t('standing.notFound', { id })} subTitle={t('standing.notFoundHelp')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Row gutter={[16, 16]}>
          <Col xs={24} lg={16}>
            <TierCard standing={data} />
          </Col>
          <Col xs={24} lg={8}>
            <PointsCard externalId={id} />
          </Col>
          <Col xs={24}>
            <GrowthCard standing={data} />
          </Col>
          <Col xs={24} lg={12}>
            <RfmCard standing={data} />
          </Col>
          <Col xs={24} lg={12}>
            <WhatNext standing={data} />
          </Col>
          <Col xs={24}>
            <Decided standing={data} />
          </Col>
        </Row>
      )}
    </>
  );
}
