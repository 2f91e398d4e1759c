import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { PointsNav } from '../earning/PointsNav';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { ListSwitch, PagedCard, usePages } from '../parts/PagedCard';
import { PageHead } from '../parts/PageHead';
import { Decide } from './Decide';

const STATES = ['requested', 'approved', 'declined'] as const;

const TONE: Record<Api.AdjustmentView['state'], Tone> = { requested: 'look', approved: 'good', declined: 'plain' };

/** Points that people ask for; somebody else decides. */
export function AdjustmentsPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => one === address.get('state')) ?? 'requested';
  const pages = usePages(state);
  const listing = useGet(
    '/points/adjustments',
    { query: { state, ...pages.query } },
    { placeholderData: keepPreviousData },
  );
  const states = (
    <ListSwitch
      label={t('points.state')}
      value={state}
      onChange={(chosen) => setAddress(chosen === 'requested' ? {} : { state: chosen })}
      options={STATES.map((one) => ({ value: one, label: words('adjustmentState', one) }))}
    />
  );
  return (
    <>
      <PageHead title={t('points.adjustments')} intro={t('points.adjustmentsIntro')} />
      <PointsNav />
      <PagedCard listing={listing} pages={pages} toolbar={states}>
        {(rows, busy) => <AdjustmentTable rows={rows} busy={busy} />}
      </PagedCard>
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
