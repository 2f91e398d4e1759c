import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { Definition } from '../parts/Definition';
import { GroupTable } from '../parts/GroupTable';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

/** Lifecycle stages or churn levels, as last assessed; the past of these is not kept. */
export function GroupCard({ grouping }: { grouping: 'lifecycle' | 'churn' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { table } = useClient();
  const { data, error, refetch } = useGet(`/insight/${grouping}`);
  const title = grouping === 'lifecycle' ? t('overview.lifecycle') : t('overview.churn');
  return (
    <Card
      title={title}
      level={3}
      className="table-card fill"
      extra={
        data && (
          <Flex gap="small" align="center">
            <Definition link={data.definitions.customers} of={title} />
            <CsvButton of={title} table={() => table(`/insight/${grouping}`)} />
          </Flex>
        )
      }
    >
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Typography.Paragraph type="secondary">{t('reports.asOf', { date: format.day(data.at) })}</Typography.Paragraph>
      )}
      {data && <GroupTable report={data} label={title} filter={grouping} />}
    </Card>
  );
}
