import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { PointsCard } from '../now/PointsCard';
import { AdjustDialog } from './AdjustDialog';
import { perSource } from './perSource';
import { SourceTable } from './SourceTable';
import { MOST_ENTRIES, useEntries } from './useEntries';
import { Waiting } from './Waiting';

/** The account, source by source. */
export function PointsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayAsk = useMay()('post /customers/{externalId}/points/adjustments');
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useEntries(externalId);
  return (
    <Flex vertical gap="middle">
      <PointsCard externalId={externalId} />
      {mayAsk && (
        <Flex>
          <Button onClick={() => setAsking(true)}>{t('points.askOpen')}</Button>
        </Flex>
      )}
      {asking && <AdjustDialog externalId={externalId} onClose={() => setAsking(false)} />}
      <Waiting externalId={externalId} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card title={t('customer.perSource')} className="table-card">
          <Typography.Paragraph type="secondary">{t('customer.perSourceIntro')}</Typography.Paragraph>
          {data.more && (
            <Alert type="info" showIcon title={t('customer.someEntries', { entries: format.number(MOST_ENTRIES) })} />
          )}
          <SourceTable rows={perSource(data.entries)} />
        </Card>
      )}
    </Flex>
  );
}
