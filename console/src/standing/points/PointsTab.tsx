import { Alert, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { PointsCard } from '../now/PointsCard';
import { OrderTable } from './OrderTable';
import { perOrder } from './perOrder';
import { MOST_ENTRIES, useEntries } from './useEntries';
import { Waiting } from './Waiting';

/** The account, order by order. */
export function PointsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useEntries(externalId);
  return (
    <Flex vertical gap="middle">
      <PointsCard externalId={externalId} />
      <Waiting externalId={externalId} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card title={t('customer.perOrder')} className="table-card">
          <Typography.Paragraph type="secondary">{t('customer.perOrderIntro')}</Typography.Paragraph>
          {data.more && (
            <Alert type="info" showIcon title={t('customer.someEntries', { entries: format.number(MOST_ENTRIES) })} />
          )}
          <OrderTable rows={perOrder(data.entries)} />
        </Card>
      )}
    </Flex>
  );
}
