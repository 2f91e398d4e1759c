import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRequired } from './useRequired';

/** What something is known by for good. */
export function CodeItem({ isGiven }: { isGiven: boolean }) {
  const { t } = useTranslation();
  const required = useRequired();
  return (
    <Form.Item
      name="code"
      label={t('forms.code')}
      extra={isGiven ? undefined : t('forms.codeHelp')}
      rules={[required, { pattern: /^[a-z0-9][a-z0-9-]{0,59}$/, message: t('forms.codeWrong') }]}
    >
      <Input disabled={isGiven} autoComplete="off" />
    </Form.Item>
  );
}
