import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { MoneyItem } from '../../parts/form/MoneyItem';
import { type Kind, TERMS, type TermsField, WRITTEN } from './kinds';

/** The fields of a kind, and no others. */
export function TermsItems({ kind, currency }: { kind: Kind; currency: string }) {
  return TERMS[kind].map((field) => <TermsItem key={field} field={field} currency={currency} />);
}

function TermsItem({ field, currency }: { field: TermsField; currency: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const label = words('termsField', field);
  const required = [{ required: true, message: t('forms.missing') }];
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
          rules={[{ required: true, whitespace: true, message: t('forms.missing') }]}
        >
          <Input />
        </Form.Item>
      );
    default:
      return (
        <Form.Item
          name={['terms', field]}
          label={label}
          extra={field === 'floorPercent' && t('benefits.floorHelp')}
          rules={required}
        >
          <InputNumber precision={0} min={0} className="wide" />
        </Form.Item>
      );
  }
}
