import type { Api } from '@rung/client';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { Explained, FigureText } from '../parts/Definition';
import { negated, sumOf } from '../parts/exact';
import { Typography } from '../parts/Typography';
import { useUnitPrice } from '../parts/useUnitPrice';
import { moneyOf } from './rollForward';

/** An average has as many digits as one likes. */
const CARRYING_DIGITS = 6;

/** Points are a performance obligation of their own: what of the orders' price is put off, and what has become income. */
export function SplitCard({ figures }: { figures: Api.MonthFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency, shops, pricePerPoint, redemptionRate, carrying } = figures;
  const { opening, moved, closing } = moneyOf(shops);
  const money = (amount: string) => format.money({ amount, currency });
  const each = useUnitPrice(currency);
  const released = sumOf([negated(moved.redeemed), negated(moved.expired)]);
  const title = t('months.split');
  return (
    <Card
      title={title}
      extra={
        <Explained of={title}>
          <FigureText
            formula={t('months.splitIs')}
            unit={t('liability.inMoney', { currency })}
            source={t('liability.ofLedger')}
          />
        </Explained>
      }
    >
      <Typography.Paragraph type="secondary">{t('months.splitHelp')}</Typography.Paragraph>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'opening', label: t('months.owedAtStart'), children: money(opening) },
          { key: 'putOff', label: t('months.putOff'), children: money(moved.orders) },
          { key: 'cost', label: t('months.asCost'), children: money(moved.others) },
          { key: 'adjusted', label: t('months.adjustedAsCost'), children: money(moved.adjusted) },
          { key: 'released', label: t('months.released'), children: money(released) },
          { key: 'reversed', label: t('months.backWithMoney'), children: money(negated(moved.reversed)) },
          { key: 'rounding', label: t('months.roundingOfSales'), children: money(moved.rounding) },
          { key: 'owed', label: t('months.owedAtEnd'), children: money(closing) },
          { key: 'price', label: t('months.pricePerPoint'), children: each(pricePerPoint) },
          { key: 'rate', label: t('liability.rate'), children: format.percent(Number(redemptionRate), 2) },
          { key: 'carrying', label: t('months.carrying'), children: each(carrying, CARRYING_DIGITS) },
        ]}
      />
    </Card>
  );
}
