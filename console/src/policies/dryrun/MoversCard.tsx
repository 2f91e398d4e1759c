import type { Api } from '@rung/client';
import { Button, Card, Flex, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { reasonsOf } from './figures';
import { MoverTable } from './MoverTable';
import { useMovers } from './useMovers';

const DIRECTIONS = ['up', 'down', 'level'];

/** All who move, page by page; the filter stands in the address. */
export function MoversCard(props: {
  version: number;
  run: string;
  report: Api.DryRunReport;
  nameOf: (code: string) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { version, run, report, nameOf } = props;
  const [address, setAddress] = useSearchParams();
  const filter = {
    direction: address.get('direction') ?? '',
    from: address.get('from') ?? '',
    reason: address.get('reason') ?? '',
  };
  const list = useMovers(version, run, filter);
  const choose = (name: string) => (value: string) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) {
          next.set(name, value);
        } else {
          next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const selects = [
    ['direction', t('policyDryRun.anyDirection'), DIRECTIONS.map((code) => [code, words('direction', code)])],
    ['from', t('policyDryRun.anyTier'), report.tiers.map(({ tier }) => [tier, nameOf(tier)])],
    [
      'reason',
      t('policyDryRun.anyReason'),
      reasonsOf(report).map(({ reason }) => [reason, words('moveReason', reason)]),
    ],
  ] as const;
  const movers = report.up + report.down + report.level;
  return (
    <Card title={t('policyDryRun.movers', { customers: format.number(movers) })} className="table-card">
      <Flex wrap gap="small" className="toolbar">
        {selects.map(([name, any, options]) => (
          <Select
            key={name}
            className="filter"
            aria-label={any}
            value={filter[name]}
            onChange={choose(name)}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: any }, ...options.map(([value, label]) => ({ value, label }))]}
          />
        ))}
      </Flex>
      {list.error && <ProblemPanel error={list.error} onRetry={list.retry} />}
      <MoverTable
        label={t('policyDryRun.movers', { customers: format.number(movers) })}
        movers={list.rows}
        nameOf={nameOf}
        busy={list.busy}
        empty={list.more ? t('policyDryRun.noneYet') : t('policyDryRun.noneFit')}
      />
      <Flex wrap justify="space-between" align="center" gap="middle" className="pager">
        <Typography.Text type="secondary">
          {t('policyDryRun.scanned', { scanned: format.number(list.scanned), all: format.number(movers) })}
        </Typography.Text>
        <Flex gap="small" align="center">
          <Button disabled={list.page === 1} onClick={list.back}>
            {t('customers.previous')}
          </Button>
          <span aria-live="polite">{t('customers.page', { page: list.page })}</span>
          <Button disabled={!list.more} loading={list.busy} onClick={list.forward}>
            {t('customers.next')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}
