import { type Api, isProblem } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Steps } from '../parts/Steps';
import { BackLink } from '../parts/version/BackLink';
import { MonthState } from './MonthState';
import { NextMonthStep } from './NextMonthStep';
import { RollForwardTable } from './RollForwardTable';
import { ShopMonths } from './ShopMonths';
import { SplitCard } from './SplitCard';

/** One month: who prepared and who closed it, its roll-forward, and what becomes of the price of orders. */
export function MonthPage() {
  const { t } = useTranslation();
  const month = useParams().month ?? '';
  const { data, error, refetch } = useGet('/points/months/{month}', { path: { month } });
  const unknown = isProblem(error, 404) || isProblem(error, 400);
  return (
    <>
      <BackLink to="/points/months">{t('months.back')}</BackLink>
      <PageHead title={t('months.monthName', { month })} intro={data?.comment ?? ''}>
        {data && <MonthState state={data.state} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('months.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Month one={data} />}
    </>
  );
}

function Month({ one }: { one: Api.MonthView }) {
  const { t } = useTranslation();
  const client = useClient();
  const path = { month: one.month };
  return (
    <Flex vertical gap="middle">
      <MonthSteps one={one} />
      <NextMonthStep one={one} />
      <Card
        title={t('months.rollForward')}
        className="table-card"
        extra={
          <CsvButton
            of={t('months.rollForward')}
            table={() => client.table('/points/months/{month}/roll-forward', { path })}
          />
        }
      >
        <RollForwardTable figures={one.figures} />
      </Card>
      <SplitCard figures={one.figures} />
      <Card
        title={t('months.byShop')}
        className="table-card"
        extra={
          <CsvButton of={t('months.journal')} table={() => client.table('/points/months/{month}/journal', { path })} />
        }
      >
        <ShopMonths figures={one.figures} />
      </Card>
    </Flex>
  );
}

/** The life of a month, with who did each step. */
function MonthSteps({ one }: { one: Api.MonthView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, writers, proposedAt, approver, closedAt } = one;
  const steps = [
    { title: t('months.preparedBy'), content: `${writers.join(', ')} · ${format.instant(proposedAt)}` },
    {
      title: t('months.closedBy'),
      content: approver && closedAt ? `${approver} · ${format.instant(closedAt)}` : t('versions.notYet'),
    },
  ];
  return (
    <Card>
      <Steps current={state === 'closed' ? steps.length : 1} items={steps} />
    </Card>
  );
}
