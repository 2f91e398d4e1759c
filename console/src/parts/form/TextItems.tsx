import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRequired } from './useRequired';

/** A name and what customers read of the terms, in both languages. */
export function TextItems({ texts }: { texts: 'descriptions' | 'terms' }) {
  const { t } = useTranslation();
  const required = useRequired();
  return (
    <>
      <Form.Item name={['names', 'zh-CN']} label={t('forms.nameZh')} rules={[required]}>
        <Input lang="zh-CN" />
      </Form.Item>
      <Form.Item name={['names', 'en']} label={t('forms.nameEn')} rules={[required]}>
        <Input lang="en" />
      </Form.Item>
      <Form.Item name={[texts, 'zh-CN']} label={t('forms.textZh')} rules={[required]}>
        <Input.TextArea lang="zh-CN" autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name={[texts, 'en']} label={t('forms.textEn')} rules={[required]}>
        <Input.TextArea lang="en" autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
}
