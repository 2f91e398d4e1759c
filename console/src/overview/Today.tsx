import { Col, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { Typography } from '../parts/Typography';
import { GroupCard } from './GroupCard';

/** Of stages and risks only today is known: they stand apart from what the chosen dates are about. */
export function Today() {
  const { t } = useTranslation();
  return (
    <section className="today">
      <h2>{t('overview.today')}</h2>
      <Typography.Paragraph type="secondary">{t('overview.todayHelp')}</Typography.Paragraph>
      <Row gutter={[16, 16]}>
        <Col xs={24} xxl={12}>
          <GroupCard grouping="lifecycle" />
        </Col>
        <Col xs={24} xxl={12}>
          <GroupCard grouping="churn" />
        </Col>
      </Row>
    </section>
  );
}
