import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Explained, FigureText } from '../parts/Definition';
import { LazyChart } from '../parts/LazyChart';
import { Typography } from '../parts/Typography';
import { breakageChart } from './breakageChart';

const AT_ONCE = 13;

/** Which share of points is spent by which age, and which expires: a chart, and its numbers in a table. */
export function BreakageCard({ points }: { points: Api.BreakagePoint[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chart = useMemo(
    () =>
      breakageChart(
        points,
        {
          redeemed: t('liability.redeemedShare'),
          expired: t('liability.expiredShare'),
          months: (months) => t('liability.months', { count: months, months }),
        },
        format,
      ),
    [points, t, format],
  );
  const share = (value: string) => format.percent(Number(value), 2);
  const last = points.at(-1);
  const title = t('liability.breakage');
  return (
    <Card
      title={title}
      extra={
        <Explained of={title}>
          <FigureText
            formula={t('liability.breakageIs')}
            unit={t('liability.inPercent')}
            source={t('liability.ofLedger')}
          />
        </Explained>
      }
    >
      {last === undefined ? (
        <Empty description={t('liability.noPoints')} />
      ) : (
        <>
          <Typography.Paragraph type="secondary">
            {t('liability.breakageTo', {
              months: last.months,
              redeemed: share(last.redeemed),
              expired: share(last.expired),
            })}
          </Typography.Paragraph>
          <LazyChart
            option={chart}
            height={280}
            label={t('liability.breakageLabel', {
              months: last.months,
              redeemed: share(last.redeemed),
              expired: share(last.expired),
            })}
          />
          <DataTable<Api.BreakagePoint>
            label={title}
            rowKey="months"
            size="small"
            atOnce={AT_ONCE}
            dataSource={points}
            columns={[
              {
                title: t('liability.age'),
                render: (_, { months }) => t('liability.months', { count: months, months }),
              },
              { title: t('liability.oldEnough'), align: 'right', render: (_, { issued }) => format.number(issued) },
              { title: t('liability.redeemedShare'), align: 'right', render: (_, { redeemed }) => share(redeemed) },
              { title: t('liability.expiredShare'), align: 'right', render: (_, { expired }) => share(expired) },
            ]}
          />
        </>
      )}
    </Card>
  );
}
