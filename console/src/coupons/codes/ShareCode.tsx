import type { Api } from '@rung/client';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { type Placed, showProblems } from '../../parts/form/problems';
import { Unplaced } from '../../parts/form/Unplaced';
import { useRequired } from '../../parts/form/useRequired';
import { Typography } from '../../parts/Typography';

/** The one code that customers share; it never changes. */
export function ShareCode({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<Api.SharedCode>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const share = useSend('put', '/coupon-batches/{id}/shared-code', ['/coupon-batches'], {
    onSuccess: ({ code }) => {
      void message.success(t('coupons.shared', { code }));
      onClose();
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  return (
    <Dialog
      title={t('coupons.share')}
      okText={t('forms.save')}
      confirmLoading={share.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('coupons.shareHelp')}</Typography.Paragraph>
      <Form<Api.SharedCode> form={form} layout="vertical" onFinish={(body) => share.mutate({ path: { id }, body })}>
        <Form.Item name="code" label={t('coupons.code')} rules={[required]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
      <Unplaced error={share.error} places={unplaced} />
    </Dialog>
  );
}
