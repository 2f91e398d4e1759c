import { type Api, newKey } from '@rung/client';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { type Placed, showProblems } from '../../parts/form/problems';
import { Unplaced } from '../../parts/form/Unplaced';
import { Typography } from '../../parts/Typography';

/** Codes that nobody can guess. Sent again after a failure they are made once. */
export function MakeCodes({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const [form] = Form.useForm<Api.CodeWish>();
  const [key, setKey] = useState(newKey);
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const make = useSend('post', '/coupon-batches/{id}/codes', ['/coupon-batches'], {
    onSuccess: ({ made, bits }) => {
      void message.success(t('coupons.made', { made: format.number(made), bits: format.number(bits) }));
      onClose();
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  return (
    <Dialog
      title={t('coupons.make')}
      okText={t('coupons.makeThis')}
      confirmLoading={make.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('coupons.makeHelp')}</Typography.Paragraph>
      <Form<Api.CodeWish>
        form={form}
        layout="vertical"
        initialValues={{ length: 16 }}
        onValuesChange={() => setKey(newKey())}
        onFinish={(body) => make.mutate({ path: { id }, header: { 'Idempotency-Key': key }, body })}
      >
        <Form.Item
          name="count"
          label={t('coupons.count')}
          extra={t('coupons.countHelp')}
          rules={[{ required: true, message: t('forms.missing') }]}
        >
          <InputNumber precision={0} min={1} max={100_000} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="length" label={t('coupons.length')} extra={t('coupons.lengthHelp')}>
          <InputNumber precision={0} min={12} max={32} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      <Unplaced error={make.error} places={unplaced} />
    </Dialog>
  );
}
