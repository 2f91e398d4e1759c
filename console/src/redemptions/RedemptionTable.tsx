import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { useRewardWords } from '../rewards/useRewardWords';
import { EndRedemption } from './EndRedemption';

type State = Api.RedemptionView['state'];

const TONE: Record<State, Tone> = {
  reserved: 'look',
  confirmed: 'good',
  cancelled: 'plain',
  'timed-out': 'plain',
  refunded: 'plain',
};

/** @param by what tells the rows apart: who redeemed one reward, or which rewards one customer redeemed */
export function RedemptionTable(props: { rows: Api.RedemptionView[]; busy: boolean; by: 'customer' | 'reward' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { price } = useRewardWords();
  const { rows, busy, by } = props;
  return (
    <DataTable<Api.RedemptionView>
      label={t('rewards.redemptions')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('rewards.noRedemptions')} /> }}
      columns={[
        by === 'customer'
          ? {
              title: t('rewards.customer'),
              render: (_, { externalId }) => (
                <Link to={`/customers/${encodeURIComponent(externalId)}?tab=redemptions`}>{externalId}</Link>
              ),
            }
          : {
              title: t('rewards.reward'),
              render: (_, { name, reward, kind }) => (
                <Flex vertical className="reason-cell">
                  <Link to={`/benefits/rewards/${reward}`}>{name || reward}</Link>
                  <small className="soft">{words('rewardKind', kind)}</small>
                </Flex>
              ),
            },
        { title: t('rewards.price'), align: 'right', render: (_, one) => price(one) },
        { title: t('rewards.reservedAt'), render: (_, { reservedAt }) => format.instant(reservedAt) },
        {
          title: t('forms.state'),
          render: (_, one) => (
            <Flex vertical align="start">
              <Chip tone={TONE[one.state]}>{words('redemptionState', one.state)}</Chip>
              <small className="soft">
                <When one={one} />
              </small>
              {one.reason && <small>{words('redemptionReason', one.reason)}</small>}
              <EndRedemption one={one} />
            </Flex>
          ),
        },
      ]}
    />
  );
}

function When({ one: { until, endedAt, confirmedAt } }: { one: Api.RedemptionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (until) {
    return t('rewards.heldUntil', { instant: format.instant(until) });
  }
  const at = endedAt ?? confirmedAt;
  return at ? format.instant(at) : '';
}
