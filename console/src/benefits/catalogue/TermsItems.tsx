import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { type Kind, TERMS, type TermsField, WRITTEN } from './kinds';

/** The fields of a kind, and no others. */
export function TermsItems({ kind, currency }: { kind: Kind; currency: string }) {
  return TERMS[kind].map((field) => <TermsItem key={field} field={field} currency={currency} />);
}

function TermsItem({ field, currency }: { field: TermsField; currency: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const label = words('termsField', field);
  const required = [{ required: true, message: t('benefits.missing') }];
  switch (WRITTEN[field]) {
    case 'money':
      return <MoneyItem name={['terms', field, 'amount']} label={`${label} (${currency})`} />;
    case 'decimal':
      return (
        <Form.Item name={['terms', field]} label={label} rules={required}>
          <InputNumber stringMode min="1" max="100" step="0.1" className="wide" />
        </Form.Item>
      );
    case 'text':
      return (
        <Form.Item
          name={['terms', field]}
          label={label}
          rules={[{ required: true, whitespace: true, message: t('benefits.missing') }]}
        >
          <Input />
        </Form.Item>
      );
    default:
      return (
        <Form.Item name={['terms', field]} label={label} rules={required}>
          <InputNumber precision={0} min={0} className="wide" />
        </Form.Item>
      );
  }
}

/** An amount of the store's currency, kept as it is typed. */
export function MoneyItem(props: { name: string[]; label: string; extra?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...props}
      rules={[
        { required: true, message: t('benefits.missing') },
        { pattern: /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/, message: t('benefits.wrongAmount') },
      ]}
    >
      <Input inputMode="decimal" />
    </Form.Item>
  );
}
