import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { Typography } from '../parts/Typography';
import { TakeBack } from './TakeBack';
import { useCouponWords } from './useCouponWords';

type State = Api.CouponView['state'];

const TONE: Record<State, Tone> = {
  issued: 'good',
  locked: 'look',
  redeemed: 'plain',
  expired: 'plain',
  withdrawn: 'plain',
};

/** Coupons with whose they are; who may takes them back here. */
export function CouponTable(props: {
  rows: Api.CodeHolderView[];
  busy: boolean;
  /** Whether they are of several customers. */
  withCustomer: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { terms } = useCouponWords();
  const { rows, busy, withCustomer } = props;
  return (
    <DataTable<Api.CodeHolderView>
      label={t('coupons.title')}
      rowKey={({ coupon }) => coupon.id}
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={withCustomer ? t('coupons.nobodyHas') : t('coupons.noneHeld')} /> }}
      columns={[
        {
          title: t('coupons.customer'),
          hidden: !withCustomer,
          render: (_, { externalId }) => (
            <Link to={`/customers/${encodeURIComponent(externalId)}?tab=coupons`}>{externalId}</Link>
          ),
        },
        {
          title: t('coupons.coupon'),
          render: (_, { coupon }) => (
            <Flex vertical className="reason-cell">
              <Link to={`/benefits/coupons/${coupon.batchId}`}>{coupon.name}</Link>
              <span>{terms(coupon)}</span>
              <Typography.Text code copyable={{ text: coupon.code }}>
                {coupon.code}
              </Typography.Text>
            </Flex>
          ),
        },
        {
          title: t('coupons.days'),
          render: (_, { coupon: { firstDay, lastDay } }) =>
            t('coupons.daysBetween', { from: format.day(firstDay), until: format.day(lastDay) }),
        },
        { title: t('coupons.issuedAt'), render: (_, { coupon }) => format.instant(coupon.issuedAt) },
        {
          title: t('forms.state'),
          render: (_, { externalId, coupon }) => (
            <Flex vertical align="start">
              <Chip tone={TONE[coupon.state]}>{words('couponState', coupon.state)}</Chip>
              {coupon.orderId && <small>{t('coupons.order', { order: coupon.orderId })}</small>}
              {coupon.lockedUntil && (
                <small className="soft">
                  {t('coupons.lockedUntil', { instant: format.instant(coupon.lockedUntil) })}
                </small>
              )}
              {coupon.state === 'issued' && <TakeBack externalId={externalId} coupon={coupon} />}
            </Flex>
          ),
        },
      ]}
    />
  );
}
