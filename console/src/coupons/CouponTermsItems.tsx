import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyItem } from '../parts/form/MoneyItem';
import { COUPON_FIELDS, type CouponField, type CouponKind } from './batchForm';

/** The fields of a kind of coupon, and no others. */
export function CouponTermsItems({ kind, currency }: { kind: CouponKind; currency: string }) {
  return COUPON_FIELDS[kind].map((field) => <Item key={field} field={field} currency={currency} />);
}

function Item({ field, currency }: { field: CouponField; currency: string }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('forms.missing') }];
  switch (field) {
    case 'value':
      return <MoneyItem name={['terms', 'value', 'amount']} label={t('coupons.value', { currency })} />;
    case 'threshold':
      return (
        <MoneyItem
          name={['terms', 'threshold', 'amount']}
          label={t('coupons.threshold', { currency })}
          extra={t('coupons.thresholdHelp')}
        />
      );
    case 'most':
      return (
        <MoneyItem
          optional
          name={['terms', 'most', 'amount']}
          label={t('coupons.most', { currency })}
          extra={t('coupons.mostHelp')}
        />
      );
    case 'percent':
      return (
        <Form.Item name={['terms', 'percent']} label={t('coupons.percent')} rules={required}>
          <InputNumber precision={0} min={1} max={99} className="wide" />
        </Form.Item>
      );
    case 'floorPercent':
      return (
        <Form.Item
          name={['terms', 'floorPercent']}
          label={t('coupons.floor')}
          extra={t('coupons.floorHelp')}
          rules={required}
        >
          <InputNumber precision={0} min={0} max={99} className="wide" />
        </Form.Item>
      );
    case 'categories':
      return (
        <Form.Item
          name={['terms', 'categories']}
          label={t('coupons.categories')}
          extra={t('coupons.categoriesHelp')}
          rules={required}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、']} />
        </Form.Item>
      );
  }
}
