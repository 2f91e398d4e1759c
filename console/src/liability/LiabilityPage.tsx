import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { PointsNav } from '../earning/PointsNav';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { ReportCard } from '../parts/ReportCard';
import { BreakageCard } from './BreakageCard';
import { CostsCard } from './CostsCard';
import { LiabilityFigures } from './LiabilityFigures';
import { ProofCard } from './ProofCard';
import '../parts/reports.css';
import { Typography } from '../parts/Typography';

/** What the store owes for points at this moment, and what the programme cost in a time. */
export function LiabilityPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  // it reads the whole ledger: not again for each look at the page
  const report = useGet('/points/liability', {}, { staleTime: 60_000 });
  const { data, error, refetch } = report;
  return (
    <>
      <PageHead
        title={t('liability.title')}
        intro={data ? t('liability.asOf', { instant: format.instant(data.at) }) : t('liability.intro')}
      />
      <PointsNav />
      <Flex vertical gap="middle">
        {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && (
          <>
            <LiabilityFigures report={data} />
            <ProofCard report={data} />
            <BreakageCard points={data.breakage} />
            <ReportCard
              title={t('liability.byShop')}
              report={report}
              table={() => client.table('/points/liability/export')}
            >
              <ShopTable rows={data.shops} />
            </ReportCard>
          </>
        )}
        <CostsCard />
      </Flex>
    </>
  );
}

function ShopTable({ rows }: { rows: Api.ShopLiability[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Typography.Paragraph type="secondary">{t('liability.byShopHelp')}</Typography.Paragraph>
      <DataTable<Api.ShopLiability>
        label={t('liability.byShop')}
        rowKey={({ shop }) => shop ?? ''}
        dataSource={rows}
        columns={[
          { title: t('liability.shop'), render: (_, { shop }) => shop ?? t('liability.noShop') },
          { title: t('liability.outstanding'), align: 'right', render: (_, one) => format.number(one.outstanding) },
          { title: t('liability.issued'), align: 'right', render: (_, one) => format.number(one.issued) },
          { title: t('liability.redeemed'), align: 'right', render: (_, one) => format.number(one.redeemed) },
          { title: t('liability.expired'), align: 'right', render: (_, one) => format.number(one.expired) },
          { title: t('liability.withdrawn'), align: 'right', render: (_, one) => format.number(one.withdrawn) },
          { title: t('liability.owed'), align: 'right', render: (_, { owed }) => format.money(owed) },
        ]}
      />
    </>
  );
}
