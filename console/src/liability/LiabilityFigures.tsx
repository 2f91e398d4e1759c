import type { Api } from '@rung/client';
import { Col, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { Explained, FigureText } from '../parts/Definition';
import { useUnitPrice } from '../parts/useUnitPrice';

/** The figures of one moment, each with how it is made. */
export function LiabilityFigures({ report }: { report: Api.LiabilityReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outstanding, pending, available, reserved, redeemed, expired, owed, expected } = report;
  const rate = format.percent(Number(report.redemptionRate), 2);
  const price = useUnitPrice(owed.currency)(report.pricePerPoint);
  const parts = {
    pending: format.number(pending),
    available: format.number(available),
    reserved: format.number(reserved),
  };
  const cards = [
    [t('liability.outstanding'), format.number(outstanding), t('liability.parts', parts), t('liability.outstandingIs')],
    [t('liability.owed'), format.money(owed), t('liability.atPrice', { price }), t('liability.owedIs')],
    [t('liability.expected'), format.money(expected), t('liability.atRate', { rate }), t('liability.expectedIs')],
    [
      t('liability.rate'),
      rate,
      report.ownRate ? t('liability.ownRate') : t('liability.setRate'),
      t('liability.rateIs'),
    ],
    [t('liability.redeemed'), format.number(redeemed), t('liability.sinceEver'), t('liability.redeemedIs')],
    [t('liability.expired'), format.number(expired), t('liability.sinceEver'), t('liability.expiredIs')],
  ] as const;
  const units = [
    t('liability.inPoints'),
    t('liability.inMoney', { currency: owed.currency }),
    t('liability.inMoney', { currency: expected.currency }),
    t('liability.inPercent'),
    t('liability.inPoints'),
    t('liability.inPoints'),
  ];
  return (
    <Row gutter={[16, 16]}>
      {cards.map(([title, value, below, formula], index) => (
        <Col key={title} xs={12} lg={8}>
          <Card size="small" className="figure fill">
            <div className="figure-head">
              <span>{title}</span>
              <Explained of={title}>
                <FigureText formula={formula} unit={units[index] ?? ''} source={t('liability.ofLedger')} />
              </Explained>
            </div>
            <div className="figure-value">{value}</div>
            <small>{below}</small>
          </Card>
        </Col>
      ))}
    </Row>
  );
}
