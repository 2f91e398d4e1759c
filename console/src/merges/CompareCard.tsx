import { Button, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card';
import { Typography } from '../parts/Typography';
import type { Pair } from './MergesPage';

/** Which two are looked at. */
export function CompareCard({ pair, onCompare }: { pair: Pair; onCompare: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Pair>();
  const required = [{ required: true, whitespace: true, message: t('merges.missing') }];
  const compare = ({ from, into }: Pair) => onCompare({ from: from.trim(), into: into.trim() });
  const swap = () => {
    const { from, into } = form.getFieldsValue();
    form.setFieldsValue({ from: into, into: from });
  };
  return (
    <Card title={t('merges.compareTitle')}>
      <Typography.Paragraph type="secondary">{t('merges.compareHelp')}</Typography.Paragraph>
      <Form<Pair> form={form} layout="vertical" initialValues={pair} onFinish={compare}>
        <Flex wrap gap="middle" align="end">
          <Form.Item name="from" label={t('merges.from')} rules={required}>
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
          <Form.Item name="into" label={t('merges.into')} rules={required}>
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
          <Form.Item>
            <Flex gap="small">
              <Button onClick={swap}>{t('merges.swap')}</Button>
              <Button type="primary" htmlType="submit">
                {t('merges.compare')}
              </Button>
            </Flex>
          </Form.Item>
        </Flex>
      </Form>
    </Card>
  );
}
