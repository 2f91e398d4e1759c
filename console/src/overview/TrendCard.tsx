import { Collapse, Flex } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { DataTable } from '../parts/DataTable';
import { Definition } from '../parts/Definition';
import { LazyChart } from '../parts/LazyChart';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import type { Period } from '../parts/period';
import { daysTold, trendChart, trendInWords } from './trendChart';

/** The customers of each tier, day by day: a line, and a table of some of the days. */
export function TrendCard({ period }: { period: Period }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { data, error, refetch } = useGet('/insight/trend', { query: { ...period } });
  const chart = useMemo(() => data && trendChart(data, format), [data, format]);
  const title = t('overview.trend');
  if (!data) {
    return error ? <ProblemPanel error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <Card
      title={title}
      className="fill"
      extra={
        <Flex gap="small">
          <Definition link={data.definitions.customers} of={title} />
          <CsvButton of={title} table={() => client.table('/insight/trend', { query: { ...period } })} />
        </Flex>
      }
    >
      {chart && (
        <LazyChart
          option={chart}
          height={300}
          label={t('overview.trendLabel', { summary: trendInWords(data, format) })}
        />
      )}
      <Collapse
        ghost
        items={[
          {
            key: 'table',
            label: t('overview.trendTable'),
            children: (
              <DataTable
                label={title}
                rowKey="date"
                size="small"
                dataSource={daysTold(data.days)}
                columns={[
                  { title: t('overview.day'), render: (_, { date }) => format.day(date) },
                  ...data.tiers.map(({ code, name }) => ({
                    key: code,
                    title: name,
                    align: 'right' as const,
                    render: (_: unknown, { customers }: (typeof data.days)[number]) =>
                      format.number(customers[code] ?? 0),
                  })),
                ]}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}
