import { Flex, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from './DateField';
import { daysBefore, LONGEST } from './period';
import type { usePeriod } from './usePeriod';
import './reports.css';

const LENGTHS = [7, 30, 90, 365];

export function PeriodBar({ period, today, setPeriod }: ReturnType<typeof usePeriod>) {
  const { t } = useTranslation();
  const { from, to } = period;
  const length = LENGTHS.find((days) => daysBefore(to, days) === from);
  return (
    <Flex wrap gap="small" align="center" className="period-bar">
      <DateField
        label={t('reports.from')}
        value={from}
        min={daysBefore(to, LONGEST - 1)}
        max={to}
        onChange={(date) => setPeriod({ from: date, to })}
      />
      <span aria-hidden>→</span>
      <DateField
        label={t('reports.to')}
        value={to}
        max={today}
        onChange={(date) => {
          const earliest = daysBefore(date, LONGEST - 1);
          const kept = from > date ? daysBefore(date, length ?? 30) : from;
          setPeriod({ from: kept < earliest ? earliest : kept, to: date });
        }}
      />
      <Segmented<number>
        aria-label={t('reports.lengths')}
        value={length ?? 0}
        onChange={(days) => setPeriod({ from: daysBefore(to, days), to })}
        options={LENGTHS.map((days) => ({ value: days, label: t('reports.days', { days }) }))}
      />
    </Flex>
  );
}
