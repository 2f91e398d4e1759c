import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { MOVEMENTS, moneyOf, pointsOf } from './rollForward';
import { useMovementWords } from './useMovementWords';

/** The same by shop, in points; the money of each stands in the journal. */
export function ShopMonths({ figures: { shops, currency } }: { figures: Api.MonthFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const movementName = useMovementWords();
  const inPoints = MOVEMENTS.filter((one) => one !== 'rounding');
  return (
    <DataTable<Api.ShopMonth>
      label={t('months.byShop')}
      rowKey={({ shop }) => shop ?? ''}
      size="small"
      dataSource={shops}
      locale={{ emptyText: <Empty description={t('months.nothing')} /> }}
      columns={[
        { title: t('liability.shop'), render: (_, { shop }) => shop ?? t('liability.noShop') },
        {
          title: t('months.opening'),
          align: 'right',
          render: (_, one) => format.number(one.points.opening),
        },
        ...inPoints.map((movement) => ({
          key: movement,
          title: movementName(movement),
          align: 'right' as const,
          render: (_: unknown, one: Api.ShopMonth) => format.number(pointsOf([one]).moved[movement]),
        })),
        { title: t('months.ending'), align: 'right', render: (_, one) => format.number(one.points.closing) },
        {
          title: t('months.closingMoney'),
          align: 'right',
          render: (_, one) => format.money({ amount: moneyOf([one]).closing, currency }),
        },
      ]}
    />
  );
}
