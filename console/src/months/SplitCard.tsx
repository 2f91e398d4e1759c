import type { Api } from '@rung/client';
import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { Explained, FigureText } from '../parts/Definition';
import { negated, sumOf } from '../parts/exact';
import { moneyOf } from './rollForward';

/** Points are a performance obligation of their own: what of the orders' price is put off, and what has become income. */
export function SplitCard({ figures }: { figures: Api.MonthFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency, shops, pricePerPoint, redemptionRate, carrying } = figures;
  const { moved, closing } = moneyOf(shops);
  const money = (amount: string) => format.money({ amount, currency });
  const each = (amount: string) => `${amount} ${currency}`;
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
          { key: 'putOff', label: t('months.putOff'), children: money(moved.orders) },
          { key: 'released', label: t('months.released'), children: money(released) },
          { key: 'reversed', label: t('months.backWithMoney'), children: money(negated(moved.reversed)) },
          { key: 'cost', label: t('months.asCost'), children: money(moved.others) },
          { key: 'owed', label: t('months.owedAtEnd'), children: money(closing) },
          { key: 'price', label: t('months.pricePerPoint'), children: each(pricePerPoint) },
          { key: 'rate', label: t('liability.rate'), children: format.percent(Number(redemptionRate), 2) },
          { key: 'carrying', label: t('months.carrying'), children: each(carrying) },
        ]}
      />
    </Card>
  );
}
