import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { useSettings } from '../app/settings';
import { PointsNav } from '../earning/PointsNav';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { LinkButton } from '../parts/LinkButton';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { todayIn } from '../parts/period';
import { Typography } from '../parts/Typography';
import { WhoCan } from '../parts/WhoCan';
import { MonthState } from './MonthState';
import { lastClosed, lastOver, moneyOf, monthAfter, nextMonth, pointsOf } from './rollForward';

const PrepareDialog = later(async () => (await import('./PrepareDialog')).PrepareDialog, null);

/** The months of the accounts that are closed, and the one that is prepared. */
export function MonthsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const today = todayIn(useSettings().timeZone);
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useGet('/points/months');
  return (
    <>
      <PageHead title={t('months.title')} intro={t('months.intro')}>
        {may('put /points/months/{month}') ? (
          <Next months={data} onPrepare={() => setOpen(true)} />
        ) : (
          <WhoCan operation="put /points/months/{month}" what={t('months.preparing')} />
        )}
      </PageHead>
      <PointsNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <MonthTable rows={data} />
        </Card>
      )}
      {open && data && <PrepareDialog month={nextMonth(data, today)} months={data} onClose={() => setOpen(false)} />}
    </>
  );
}

/** To the month that waits to be closed, or one is prepared: as the first one any month that is over. */
function Next({ months, onPrepare }: { months: Api.MonthView[] | undefined; onPrepare: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = todayIn(useSettings().timeZone);
  const next = nextMonth(months ?? [], today);
  const isPrepared = months?.some(({ month, state }) => month === next && state === 'proposed') ?? false;
  const isOver = next <= lastOver(today);
  const isFirst = lastClosed(months ?? []) === undefined;
  return (
    <Flex wrap gap="small" align="center">
      {isPrepared && (
        <LinkButton type="primary" to={`/points/months/${next}`}>
          {t('months.toPrepared', { month: next })}
        </LinkButton>
      )}
      {(!isPrepared || isFirst) && (
        <Button type={isPrepared ? 'default' : 'primary'} disabled={!months || !isOver} onClick={onPrepare}>
          {t('months.prepare')}
        </Button>
      )}
      {months && !isOver && (
        <Typography.Text type="secondary">
          {t('months.notBefore', { month: next, day: format.day(`${monthAfter(next, 1)}-01`) })}
        </Typography.Text>
      )}
    </Flex>
  );
}

function MonthTable({ rows }: { rows: Api.MonthView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.MonthView>
      label={t('months.title')}
      rowKey="month"
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('months.none')} /> }}
      columns={[
        {
          title: t('months.month'),
          render: (_, one) => (
            <Flex gap="small" align="center">
              <Link to={`/points/months/${one.month}`}>{one.month}</Link>
              <MonthState state={one.state} />
            </Flex>
          ),
        },
        {
          title: t('months.closingPoints'),
          align: 'right',
          render: (_, { figures }) => format.number(pointsOf(figures.shops).closing),
        },
        {
          title: t('months.closingMoney'),
          align: 'right',
          render: (_, { figures: { shops, currency } }) => format.money({ amount: moneyOf(shops).closing, currency }),
        },
        {
          title: t('months.preparedBy'),
          render: (_, { writers, proposedAt }) => <ByAt people={writers} instant={format.instant(proposedAt)} />,
        },
        {
          title: t('months.closedBy'),
          render: (_, { approver, closedAt }) =>
            approver && closedAt ? <ByAt people={[approver]} instant={format.instant(closedAt)} /> : '–',
        },
      ]}
    />
  );
}

function ByAt({ people, instant }: { people: readonly string[]; instant: string }) {
  return (
    <Flex vertical>
      <span>{people.join(', ')}</span>
      <small className="soft">{instant}</small>
    </Flex>
  );
}
