import type { Api } from '@rung/client';
import { Col, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import type { Period } from '../parts/period';
import { FigureCard } from './FigureCard';
import { decimal, type Figure, figuresAt, goalFor } from './figures';

/** The figures of the suite: what is true on the last day, then what happened in the period. */
export function FigureRow(props: {
  period: Period;
  now: Api.TierReport;
  before: Api.TierReport | undefined;
  loyalty: Api.LoyaltyReport | undefined;
  migration: Api.MigrationReport | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { period, now, before, loyalty, migration } = props;
  const goals = useGet('/insight/goals', { query: { at: period.to } }).data?.goals ?? [];
  const { customers, orders, spend, perCustomer } = figuresAt(now, before);
  const onDay = t('reports.asOf', { date: format.day(now.at) });
  const inWindow = t('overview.inWindow', { date: format.day(now.at) });
  const inPeriod = t('reports.period', { from: format.day(period.from), to: format.day(period.to) });
  const total = loyalty?.total;
  const moved: Figure = { id: 'movers-of-all', value: migration?.total.moversOfAll ?? undefined, unit: 'share' };
  const bought: Figure = { id: 'repurchase-rate', value: total?.repurchaseRate ?? undefined, unit: 'share' };
  const each: Figure = { id: 'average-order-value', value: decimal(total?.averageOrderValue?.amount), unit: 'money' };
  const churned: Figure = { id: 'churn-rate', value: total?.churnRate ?? undefined, unit: 'share' };
  const cards = [
    [t('overview.customers'), onDay, customers, now.definitions.customers],
    [t('overview.orders'), inWindow, orders, now.definitions.orders],
    [t('overview.spend'), inWindow, spend, now.definitions.spend],
    [t('overview.perCustomer'), inWindow, perCustomer, now.definitions.spendPerCustomer],
    [t('overview.repurchaseRate'), inPeriod, bought, loyalty?.definitions.repurchaseRate],
    [t('overview.averageOrderValue'), inPeriod, each, loyalty?.definitions.averageOrderValue],
    [t('overview.churnRate'), inPeriod, churned, loyalty?.definitions.churnRate],
    [t('overview.moversOfAll'), inPeriod, moved, migration?.definitions.moversOfAll],
  ] as const;
  return (
    <Row gutter={[16, 16]}>
      {cards.map(([title, said, figure, definition]) => (
        <Col key={title} xs={12} lg={6}>
          <FigureCard
            title={title}
            period={said}
            figure={figure}
            currency={now.total.spend.currency}
            goal={goalFor(figure.id, goals)}
            definition={definition}
          />
        </Col>
      ))}
    </Row>
  );
}
