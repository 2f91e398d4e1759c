import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { useCursors } from '../parts/useCursors';
import { Decide } from './Decide';

const STATES = ['requested', 'approved', 'declined'] as const;

const TONE: Record<Api.AdjustmentView['state'], Tone> = { requested: 'look', approved: 'good', declined: 'plain' };

/** Points that people ask for; somebody else decides. */
export function AdjustmentsPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const state = STATES.find((one) => one === address.get('state')) ?? 'requested';
  const cursors = useCursors(`${state} ${limit}`);
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/points/adjustments',
    { query: { state, after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('points.adjustments')} intro={t('points.adjustmentsIntro')} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <Flex className="toolbar">
            <Segmented
              aria-label={t('points.state')}
              value={state}
              onChange={(chosen) => setAddress(chosen === 'requested' ? {} : { state: chosen })}
              options={STATES.map((one) => ({ value: one, label: words('adjustmentState', one) }))}
            />
          </Flex>
          <AdjustmentTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}

function AdjustmentTable({ rows, busy }: { rows: Api.AdjustmentView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.AdjustmentView>
      label={t('points.adjustments')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('points.noAdjustments')} /> }}
      columns={[
        {
          title: t('points.customer'),
          render: (_, { externalId }) => (
            <Link to={`/customers/${encodeURIComponent(externalId)}?tab=points`}>{externalId}</Link>
          ),
        },
        {
          title: t('points.points'),
          align: 'right',
          render: (_, { points }) => (
            <strong>{points > 0 ? `+${format.number(points)}` : format.number(points)}</strong>
          ),
        },
        {
          title: t('points.reason'),
          render: (_, { reason, note }) => (
            <Flex vertical className="reason-cell">
              <strong>{words('adjustmentReason', reason)}</strong>
              <span>{note}</span>
            </Flex>
          ),
        },
        {
          title: t('points.requested'),
          render: (_, { requestedBy, requestedAt }) =>
            t('points.byAt', { person: requestedBy, instant: format.instant(requestedAt) }),
        },
        {
          title: t('points.state'),
          render: (_, adjustment) => (
            <Flex vertical gap="small" align="start">
              <Chip tone={TONE[adjustment.state]}>{words('adjustmentState', adjustment.state)}</Chip>
              {adjustment.decidedAt ? (
                <span>
                  {t('points.byAt', {
                    person: adjustment.decidedBy ?? '',
                    instant: format.instant(adjustment.decidedAt),
                  })}
                </span>
              ) : (
                <Decide adjustment={adjustment} />
              )}
            </Flex>
          ),
        },
      ]}
    />
  );
}
