import { type Api, newKey } from '@rung/client';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { useRequired } from '../parts/form/useRequired';
import { Typography } from '../parts/Typography';
import { useCouponWords } from './useCouponWords';

interface Given {
  batch: string;
  externalId: string;
}

/** A coupon by hand: of this batch, or to this customer. Sent again after a failure it is the same one. */
export function GiveCoupon(props: { batch?: Api.BatchView; externalId?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const required = useRequired();
  const { name, terms } = useCouponWords();
  const { batch, externalId, onClose } = props;
  const [form] = Form.useForm<Given>();
  const [key, setKey] = useState(newKey);
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const batches = useGet('/coupon-batches', { query: { limit: 200 } }, { enabled: batch === undefined });
  const open = batches.data?.items.filter((one) => one.state === 'open' && one.benefit === null) ?? [];
  const give = useSend('post', '/coupon-batches/{id}/coupons', ['/coupon-batches', '/customers', '/coupons'], {
    onSuccess: (coupon) => {
      void message.success(t('coupons.given', { code: coupon.code }));
      onClose();
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  const send = (given: Given) =>
    give.mutate({
      path: { id: batch?.id ?? given.batch },
      header: { 'Idempotency-Key': key },
      body: { externalId: externalId ?? given.externalId.trim() },
    });
  return (
    <Dialog
      title={batch ? t('coupons.giveTitle', { batch: name(batch) }) : t('coupons.giveTo', { customer: externalId })}
      okText={t('coupons.giveThis')}
      confirmLoading={give.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {batch && <Typography.Paragraph type="secondary">{terms(batch.content)}</Typography.Paragraph>}
      <Form<Given> form={form} layout="vertical" onValuesChange={() => setKey(newKey())} onFinish={send}>
        {batch ? (
          <Form.Item name="externalId" label={t('coupons.customer')} rules={[required]}>
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
        ) : (
          <Form.Item
            name="batch"
            label={t('coupons.batch')}
            extra={batches.data && open.length === 0 ? t('coupons.noneOpen') : undefined}
            rules={[{ required: true, message: t('forms.missing') }]}
          >
            <Select
              loading={batches.isPending}
              options={open.map((one) => ({ value: one.id, label: `${name(one)} · ${terms(one.content)}` }))}
            />
          </Form.Item>
        )}
      </Form>
      <Unplaced error={give.error ?? batches.error} places={unplaced} />
    </Dialog>
  );
}
