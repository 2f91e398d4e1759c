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
            <FigureText
              formula={t('liability.costIs')}
              unit={t('liability.inStoreMoney')}
              source={t('liability.ofLedgerAndCosts')}
            />
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
  const currency = rows[0]?.benefitCost.currency;
  const sum = (figure: 'points' | 'count' | 'unpriced') => rows.reduce((all, one) => all + one[figure], 0);
  const money = (figure: 'pointsCost' | 'benefitCost') =>
    currency && format.money({ amount: sumOf(rows.map((one) => one[figure].amount)), currency });
  const count = (all: number, unpriced: number) =>
    unpriced === 0
      ? format.number(all)
      : t('liability.countUnpriced', { all: format.number(all), unpriced: format.number(unpriced) });
  return (
    <DataTable<Api.CostView>
      label={label}
      rowKey={(one) => [one.tier, one.kind, one.code, one.campaign, one.month, one.shop].join(' ')}
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('liability.noCosts')} /> }}
      columns={[
        { title: words.cut(by), render: (_, one) => words.name(by, one) },
        { title: t('liability.points'), align: 'right', render: (_, one) => format.number(one.points) },
        { title: t('liability.pointsCost'), align: 'right', render: (_, one) => format.money(one.pointsCost) },
        { title: t('liability.count'), align: 'right', render: (_, one) => count(one.count, one.unpriced) },
        { title: t('liability.benefitCost'), align: 'right', render: (_, one) => format.money(one.benefitCost) },
      ]}
      summary={() =>
        currency && (
          <tr className="sum">
            <th scope="row">{t('liability.total')}</th>
            <td className="right">{format.number(sum('points'))}</td>
            <td className="right">{money('pointsCost')}</td>
            <td className="right">{count(sum('count'), sum('unpriced'))}</td>
            <td className="right">{money('benefitCost')}</td>
          </tr>
        )
      }
    />
  );
}
