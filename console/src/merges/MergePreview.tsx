import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import type { Pair } from './MergesPage';
import { ProposeForm } from './ProposeForm';
import { type PreviewRow, usePreviewRows } from './previewRows';
import { useMergeWords } from './useMergeWords';

/** What two customers would be together, side by side, before anybody proposes it. */
export function MergePreview({ pair, onProposed }: { pair: Pair; onProposed: () => void }) {
  const { t } = useTranslation();
  const words = useMergeWords();
  const { data, error, refetch } = useGet('/merges/preview', { query: { from: pair.from, into: pair.into } });
  const rows = usePreviewRows(pair, data);
  return (
    <Card title={t('merges.previewTitle')}>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          {data.refusal && <Alert type="warning" showIcon title={words('refusals', data.refusal)} />}
          {data.referrals.invitedEachOther && <Alert type="info" showIcon title={t('merges.eachOther')} />}
          <DataTable<PreviewRow>
            label={t('merges.previewTitle')}
            rowKey="item"
            size="small"
            dataSource={rows}
            columns={[
              { title: t('merges.item'), dataIndex: 'item' },
              { title: t('merges.fromColumn', { id: data.from.externalId }), dataIndex: 'from' },
              { title: t('merges.intoColumn', { id: data.into.externalId }), dataIndex: 'into' },
              { title: t('merges.outcome'), dataIndex: 'outcome' },
            ]}
          />
          {!data.refusal && <ProposeForm pair={pair} onProposed={onProposed} />}
        </>
      )}
    </Card>
  );
}
