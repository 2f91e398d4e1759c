import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

/** A whole number that must be there. */
export function NumberItem(props: { name: (string | number)[]; label: string; extra?: string; min: number }) {
  const { t } = useTranslation();
  const { min, ...item } = props;
  return (
    <Form.Item {...item} rules={[{ required: true, message: t('forms.missing') }]}>
      <InputNumber precision={0} min={min} className="wide" />
    </Form.Item>
  );
}
