import type { Api } from '@rung/client';
import { Form, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { codesOf, useWords } from '../i18n/words';
import { App } from '../parts/App';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { TextItems } from '../parts/form/TextItems';
import { Unplaced } from '../parts/form/Unplaced';
import { Typography } from '../parts/Typography';
import { COUPON_KINDS, contentOf, type EnteredBatch, enteredOf } from './batchForm';
import { CouponTermsItems } from './CouponTermsItems';

/** A batch of coupons in both languages. Open, it never changes: what a customer was promised stands. */
export function BatchForm({ batch, onClose }: { batch: Api.BatchView | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const [form] = Form.useForm<EnteredBatch>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const kind = Form.useWatch('kind', form) ?? batch?.content.kind ?? 'threshold';
  const days = Form.useWatch('days', form) ?? enteredOf(batch).days;
  const store = useGet('/earning-rules', {}, { staleTime: 60_000 });
  const currency = store.data?.currency ?? 'CNY';
  const more = {
    onSuccess: () => {
      void message.success(t('coupons.saved'));
      onClose();
    },
    onError: (failure: Error) => setUnplaced(showProblems(form, failure)),
  };
  const add = useSend('post', '/coupon-batches', ['/coupon-batches'], more);
  const change = useSend('put', '/coupon-batches/{id}', ['/coupon-batches'], more);
  const save = (entered: EnteredBatch) => {
    const body = contentOf(entered, currency);
    return batch ? change.mutate({ path: { id: batch.id }, body }) : add.mutate({ body });
  };
  const required = [{ required: true, message: t('forms.missing') }];
  return (
    <Dialog
      width={720}
      title={batch ? t('coupons.editTitle') : t('coupons.addTitle')}
      okText={t('forms.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('coupons.formHelp')}</Typography.Paragraph>
      <Form<EnteredBatch>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={enteredOf(batch)}
        onFinish={save}
        // the service refuses missing fields too, and says all that is wrong at once
        onFinishFailed={({ values }) => save(values)}
      >
        <div className="benefit-row">
          <Form.Item name="kind" label={t('coupons.kind')}>
            <Select options={COUPON_KINDS.map((one) => ({ value: one, label: words('couponKind', one) }))} />
          </Form.Item>
          <Form.Item name="codes" label={t('coupons.codes')}>
            <Select
              disabled={batch !== undefined}
              options={codesOf('codeSource').map((one) => ({
                value: one,
                label: words('codeSource', one),
              }))}
            />
          </Form.Item>
          <TextItems texts="descriptions" />
          <CouponTermsItems kind={kind} currency={currency} />
          <Form.Item name="total" label={t('coupons.total')} extra={t('coupons.totalHelp')}>
            <InputNumber precision={0} min={1} className="wide" />
          </Form.Item>
          <Form.Item name="perCustomer" label={t('coupons.perCustomer')} extra={t('coupons.perCustomerHelp')}>
            <InputNumber precision={0} min={1} className="wide" />
          </Form.Item>
        </div>
        <Form.Item name="days" label={t('coupons.days')}>
          <Radio.Group
            options={[
              { value: 'count', label: t('coupons.daysCounted') },
              { value: 'dates', label: t('coupons.daysFixed') },
            ]}
          />
        </Form.Item>
        <div className="benefit-row">
          {days === 'count' ? (
            <Form.Item
              name="validDays"
              label={t('coupons.validDays')}
              extra={t('coupons.lastDayHelp')}
              rules={required}
            >
              <InputNumber precision={0} min={0} className="wide" />
            </Form.Item>
          ) : (
            <>
              <Form.Item name="validFrom" label={t('coupons.firstDay')} rules={required}>
                <DateField />
              </Form.Item>
              <Form.Item
                name="validUntil"
                label={t('coupons.lastDay')}
                extra={t('coupons.lastDayHelp')}
                rules={required}
              >
                <DateField />
              </Form.Item>
            </>
          )}
        </div>
      </Form>
      <Unplaced error={add.error ?? change.error} places={unplaced} />
    </Dialog>
  );
}
