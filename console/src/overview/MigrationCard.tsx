import type { Api } from '@rung/client';
import { Empty, Flex, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { Definition } from '../parts/Definition';
import { HeatTable } from '../parts/HeatTable';
import { TierTag } from '../parts/TierTag';
import { Typography } from '../parts/Typography';
import { cellsOf, type ShareOf } from './migrationRows';

/** Who went where between two days, as a table that is a heat map; which share it tells is in the address. */
export function MigrationCard({ report, tiers }: { report: Api.MigrationReport; tiers: Api.TierName[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const [address, setAddress] = useSearchParams();
  const shareOf: ShareOf = address.get('share') === 'all' ? 'all' : 'row';
  const { from, to, total, definitions } = report;
  const title = t('overview.migration');
  const ladder = report.rows.map((row) => row.from ?? '');
  const name = (code: string) => tiers.find((tier) => tier.code === code)?.name ?? code;
  const tag = (code: string) => <TierTag tier={{ code, name: name(code) }} />;
  const people = (before: string, after: string, customers: number) => ({
    to: `/overview/moved?${new URLSearchParams({ from, to, fromTier: before, toTier: after })}`,
    label: t('overview.moversOf', { from: name(before), to: name(after), customers: format.number(customers) }),
  });
  const choose = (chosen: ShareOf) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('share', chosen);
        return after;
      },
      { replace: true },
    );
  return (
    <Card
      title={title}
      className="table-card fill"
      extra={<CsvButton of={title} table={() => client.table('/insight/migration', { query: { from, to } })} />}
    >
      <Flex wrap gap="small" justify="space-between" align="center" className="toolbar">
        <Typography.Text>
          {t('reports.period', { from: format.day(from), to: format.day(to) })}
          <br />
          {t('overview.moved', {
            ups: format.number(total.ups),
            downs: format.number(total.downs),
            entries: format.number(total.entries),
            exits: format.number(total.exits),
          })}
        </Typography.Text>
        <Flex align="center">
          <Segmented<ShareOf>
            size="small"
            aria-label={t('overview.shareOf')}
            value={shareOf}
            onChange={choose}
            options={[
              { value: 'row', label: t('overview.shareOfRow') },
              { value: 'all', label: t('overview.shareOfAll') },
            ]}
          />
          <Definition
            link={definitions[shareOf === 'row' ? 'shareOfRow' : 'shareOfAll']}
            of={shareOf === 'row' ? t('overview.shareOfRow') : t('overview.shareOfAll')}
          />
        </Flex>
      </Flex>
      {total.customers === 0 ? (
        <Empty description={t('overview.nobodyThen', { date: format.day(from) })} />
      ) : (
        <HeatTable
          label={title}
          corner={t('overview.fromTo')}
          columns={ladder.map((code) => ({ key: code, head: tag(code) }))}
          sum={t('overview.before')}
          rows={report.rows.map((row) => ({
            key: row.from ?? '',
            head: tag(row.from ?? ''),
            cells: cellsOf(row, shareOf, ladder, format, people),
            sum: format.number(row.customers),
          }))}
        />
      )}
    </Card>
  );
}
