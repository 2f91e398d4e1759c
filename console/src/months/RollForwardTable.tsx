import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Chip } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { addsUp, besideSign, comesTo, MOVEMENTS, moneyOf, pointsOf, type RollForward, signOf } from './rollForward';
import { useMovementWords } from './useMovementWords';

interface Line {
  key: string;
  sign: string;
  name: string;
  points: string;
  money: string;
}

/** From the opening to the closing, line by line as one adds it up by hand, and whether it does come to the closing. */
export function RollForwardTable({ figures: { shops, currency } }: { figures: Api.MonthFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const movementName = useMovementWords();
  const points = pointsOf(shops);
  const money = moneyOf(shops);
  const inMoney = (amount: string) => format.money({ amount, currency });
  const moved = MOVEMENTS.filter((one) => one !== 'rounding' || Number(money.moved.rounding) !== 0);
  const lines: Line[] = [
    {
      key: 'opening',
      sign: '',
      name: t('months.opening'),
      points: format.number(points.opening),
      money: inMoney(money.opening),
    },
    ...moved.map((one) => ({
      key: one,
      sign: signOf(one),
      name: movementName(one),
      points: format.number(besideSign(one, points.moved[one])),
      money: inMoney(besideSign(one, money.moved[one])),
    })),
  ];
  return (
    <DataTable<Line>
      label={t('months.rollForward')}
      rowKey="key"
      size="small"
      dataSource={lines}
      columns={[
        {
          title: t('months.line'),
          render: (_, { sign, name }) => (
            <Flex gap="small">
              <span className="movement-sign" aria-hidden>
                {sign}
              </span>
              <span>{name}</span>
            </Flex>
          ),
        },
        { title: t('months.points'), align: 'right', render: (_, line) => line.points },
        { title: t('months.money', { currency }), align: 'right', render: (_, line) => line.money },
      ]}
      summary={() => (
        <>
          <tr className="sum">
            <th scope="row">
              <Flex gap="small">
                <span className="movement-sign" aria-hidden>
                  =
                </span>
                <span>{t('months.ending')}</span>
              </Flex>
            </th>
            <td className="right">{format.number(points.closing)}</td>
            <td className="right">{inMoney(money.closing)}</td>
          </tr>
          <tr>
            <th scope="row">{t('months.check')}</th>
            <Check column={points} shown={format.number(comesTo(points))} />
            <Check column={money} shown={inMoney(comesTo(money))} />
          </tr>
        </>
      )}
    />
  );
}

/** The lines added up by the page, beside the closing that the service says. */
function Check({ column, shown }: { column: RollForward; shown: string }) {
  const { t } = useTranslation();
  return (
    <td className="right">
      {shown}{' '}
      {addsUp(column) ? <Chip tone="good">{t('months.addsUp')}</Chip> : <Chip tone="bad">{t('months.addsUpNot')}</Chip>}
    </td>
  );
}
