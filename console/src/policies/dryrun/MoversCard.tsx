import { type Api, isProblem } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Alert, Flex, Input, Segmented, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { reasonsOf } from './figures';
import { MoverTable } from './MoverTable';
import { DIRECTIONS, filterIn, withFilter } from './moverFilter';

interface MoversProps {
  version: number;
  report: Api.DryRunReport;
  nameOf: (code: string) => string;
}

/** All who move, page by page: the winners, the losers, or those of one way; the filter stands in the address. */
export function MoversCard({ version, report, nameOf }: MoversProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [address] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const filter = filterIn(address);
  const cursors = useCursors(`${version} ${limit} ${JSON.stringify(filter)}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/policies/{version}/dry-run/movers',
    { path: { version }, query: { ...filter, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  const card = useScrolledTo(filter.to);
  const label = t('policyDryRun.movers', { customers: format.number(report.up + report.down + report.level) });
  return (
    <Card ref={card} title={label} className="table-card">
      <Filters report={report} nameOf={nameOf} />
      {isProblem(error, 410) && <Alert type="info" showIcon className="toolbar" title={error.problem.title} />}
      {error && !isProblem(error, 410) && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <MoverTable
        label={label}
        movers={data?.items ?? []}
        nameOf={nameOf}
        busy={isPlaceholderData || (!data && !error)}
        empty={t('policyDryRun.noneFit')}
      />
      <Pager cursors={cursors} next={data?.next ?? undefined} limit={limit} onLimit={setLimit} />
    </Card>
  );
}

/** Who comes from a cell of the matrix comes to see its people. */
function useScrolledTo(wanted: string | undefined) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) {
      card.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [wanted]);
  return card;
}

function Filters({ report, nameOf }: Omit<MoversProps, 'version'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const choose = (name: keyof typeof filter, value: string) =>
    setAddress((before) => withFilter(before, name, value), { replace: true });
  const tiers = report.tiers.map(({ tier }) => ({ value: tier, label: nameOf(tier) }));
  const reasons = reasonsOf(report).map(({ reason }) => ({ value: reason, label: words('moveReason', reason) }));
  const selects = [
    ['from', t('policyDryRun.anyTier'), tiers],
    ['to', t('policyDryRun.anyTierAfter'), tiers],
    ['reason', t('policyDryRun.anyReason'), reasons],
  ] as const;
  return (
    <Flex wrap gap="small" className="toolbar">
      <Segmented<string>
        aria-label={t('policyDryRun.directions')}
        value={filter.direction ?? ''}
        onChange={(direction) => choose('direction', direction)}
        options={[
          { value: '', label: t('policyDryRun.anyDirection') },
          ...DIRECTIONS.filter((code) => report[code] > 0).map((code) => ({
            value: code,
            label: `${words('direction', code)} ${format.number(report[code])}`,
          })),
        ]}
      />
      {selects.map(([name, any, options]) => (
        <Select
          key={name}
          className="filter"
          aria-label={any}
          value={filter[name] ?? ''}
          onChange={(value) => choose(name, value)}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: any }, ...options]}
        />
      ))}
      <Input.Search
        className="filter-text"
        allowClear
        aria-label={t('policyDryRun.findMover')}
        placeholder={t('policyDryRun.findMover')}
        defaultValue={filter.customer}
        onSearch={(customer) => choose('customer', customer.trim())}
      />
    </Flex>
  );
}
