import { Col, Row } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { LazyChart } from '../../parts/LazyChart';
import { Typography } from '../../parts/Typography';
import { GrowthTable } from './GrowthTable';
import { type Growth, growthChart } from './growthValue';

export function GrowthCard({ growth }: { growth: Growth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { components } = growth;
  const option = useMemo(
    () => growthChart(components, (code) => words('component', code), format),
    [components, format, words],
  );
  const summary = components
    .map(({ code, points }) => `${words('component', code)} ${format.number(points)}`)
    .join('; ');
  return (
    <Card title={t('standing.breakdown')}>
      <Typography.Paragraph type="secondary">{t('standing.breakdownIntro')}</Typography.Paragraph>
      <Row gutter={[24, 16]}>
        <Col xs={24} xl={13}>
          <GrowthTable growth={growth} />
        </Col>
        <Col xs={24} xl={11}>
          <LazyChart
            option={option}
            height={48 + components.length * 39}
            label={t('standing.chartLabel', { summary })}
          />
        </Col>
      </Row>
    </Card>
  );
}
