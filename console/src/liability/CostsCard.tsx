import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { Explained, FigureText } from '../parts/Definition';
import { sumOf } from '../parts/exact';
import { ListSwitch } from '../parts/PagedCard';
import { PeriodBar } from '../parts/PeriodBar';
import { ReportCard } from '../parts/ReportCard';
import { Typography } from '../parts/Typography';
import { usePeriod } from '../parts/usePeriod';
import { CUTS, type Cut, useCutWords } from './useCutWords';

/** What the programme cost in a time, cut in one way at a time. */
export function CostsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const words = useCutWords();
  const [address, setAddress] = useSearchParams();
  const dates = usePeriod();
  const by = CUTS.find((cut) => cut === address.get('by')) ?? 'tier';
  const query = { by, ...dates.period };
  const report = useGet('/points/liability/costs', { query }, { placeholderData: keepPreviousData });
  const title = t('liability.costs', { cut: words.cut(by) });
  const choose = (cut: Cut) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('by', cut);
        return after;
      },
      { replace: true },
    );
  return (
    <section aria-label={t('liability.programmeCosts')}>
      <PeriodBar {...dates} />
      <ReportCard
        title={title}
        report={report}
        table={() => client.table('/points/liability/costs/export', { query })}
        extra={
          <Explained of={title}>
            <FigureText formula={words.definition(by)} unit={t('liability.inStoreMoney')} source={words.source(by)} />
          </Explained>
        }
      >
        <ListSwitch
          label={t('liability.cutBy')}
          value={by}
          onChange={choose}
          options={CUTS.map((cut) => ({ value: cut, label: words.cut(cut) }))}
        />
        <Typography.Paragraph type="secondary">
          {t('reports.period', { from: format.day(dates.period.from), to: format.day(dates.period.to) })}
        </Typography.Paragraph>
        <CostTable by={by} label={title} rows={report.data ?? []} busy={report.isPlaceholderData} />
      </ReportCard>
    </section>
  );
}

function CostTable({ by, label, rows, busy }: { by: Cut; label: string; rows: Api.CostView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCutWords();
  const currency = rows[0]?.cost.currency;
  const points = rows.reduce((sum, one) => sum + one.points, 0);
  return (
    <DataTable<Api.CostView>
      label={label}
      rowKey={({ key, shop }) => `${key ?? ''} ${shop ?? ''}`}
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('liability.noCosts')} /> }}
      columns={[
        { title: words.cut(by), render: (_, { key }) => words.name(by, key) },
        {
          title: t('liability.shop'),
          hidden: by === 'shop' || by === 'benefit',
          render: (_, { shop }) => shop ?? t('liability.noShop'),
        },
        {
          title: t('liability.points'),
          align: 'right',
          hidden: by === 'benefit',
          render: (_, one) => format.number(one.points),
        },
        { title: t('liability.cost'), align: 'right', render: (_, { cost }) => format.money(cost) },
      ]}
      summary={() =>
        currency && (
          <tr className="sum">
            <th scope="row" colSpan={by === 'shop' || by === 'benefit' ? 1 : 2}>
              {t('liability.total')}
            </th>
            {by !== 'benefit' && <td className="right">{format.number(points)}</td>}
            <td className="right">{format.money({ amount: sumOf(rows.map(({ cost }) => cost.amount)), currency })}</td>
          </tr>
        )
      }
    />
  );
}
