import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** An amount of the store's currency, kept as it is typed. */
export function MoneyItem(props: { name: (string | number)[]; label: string; extra?: string; optional?: boolean }) {
  const { t } = useTranslation();
  const { optional = false, ...item } = props;
  return (
    <Form.Item
      {...item}
      rules={[
        ...(optional ? [] : [{ required: true, message: t('forms.missing') }]),
        { pattern: /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/, message: t('forms.wrongAmount') },
      ]}
    >
      <Input inputMode="decimal" />
    </Form.Item>
  );
}
