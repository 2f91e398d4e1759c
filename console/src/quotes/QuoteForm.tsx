import { PlusOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberItem } from '../activities/form/NumberItem';
import { useGet } from '../api/queries';
import { MoneyItem } from '../parts/form/MoneyItem';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { useRequired } from '../parts/form/useRequired';
import { EMPTY, type EnteredQuote, requestOf } from './quoteForm';

interface Asking {
  isPending: boolean;
  error: Error | null;
  mutate: (options: { body: Api.StoreQuoteRequest }, then: { onError: (failure: Error) => void }) => void;
}

/** The cart, and what the customer would use for it. */
export function QuoteForm({ asking }: { asking: Asking }) {
  const { t } = useTranslation();
  const required = useRequired();
  const [form] = Form.useForm<EnteredQuote>();
  const [refused, setRefused] = useState<Placed[]>([]);
  const currency = useGet('/earning-rules', {}, { staleTime: 60_000 }).data?.currency ?? 'CNY';
  const ask = (entered: EnteredQuote) =>
    asking.mutate(
      { body: requestOf(entered, currency) },
      { onError: (failure) => setRefused(showProblems(form, failure)) },
    );
  return (
    <>
      <Form<EnteredQuote> form={form} layout="vertical" scrollToFirstError initialValues={EMPTY} onFinish={ask}>
        <div className="benefit-row">
          <Form.Item name="externalId" label={t('quotes.customer')} rules={[required]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <MoneyItem name={['shipping', 'amount']} label={t('quotes.shipping', { currency })} optional />
          <Form.Item name="points" label={t('quotes.points')} extra={t('quotes.pointsHelp')}>
            <InputNumber precision={0} min={0} className="wide" />
          </Form.Item>
          <Form.Item name="coupons" label={t('quotes.coupons')} extra={t('quotes.couponsHelp')}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="wallet" valuePropName="checked">
          <Checkbox>{t('quotes.wallet')}</Checkbox>
        </Form.Item>
        <CartLines currency={currency} />
        <Button type="primary" htmlType="submit" loading={asking.isPending}>
          {t('quotes.ask')}
        </Button>
      </Form>
      <Unplaced error={asking.error} places={refused} />
    </>
  );
}

function CartLines({ currency }: { currency: string }) {
  const { t } = useTranslation();
  const required = useRequired();
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="rule-row">
              <legend>{t('quotes.line', { number: name + 1 })}</legend>
              <div className="benefit-row">
                <Form.Item name={[name, 'product']} label={t('quotes.product')} rules={[required]}>
                  <Input maxLength={200} autoComplete="off" />
                </Form.Item>
                <NumberItem name={[name, 'quantity']} label={t('quotes.quantity')} min={1} />
                <MoneyItem name={[name, 'price', 'amount']} label={t('quotes.price', { currency })} />
                <Form.Item name={[name, 'category']} label={t('quotes.category')} extra={t('quotes.categoryHelp')}>
                  <Input maxLength={100} autoComplete="off" />
                </Form.Item>
              </div>
              {fields.length > 1 && (
                <Button size="small" danger onClick={() => remove(name)}>
                  {t('quotes.removeLine', { number: name + 1 })}
                </Button>
              )}
            </fieldset>
          ))}
          <p>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ quantity: 1 })}>
              {t('quotes.addLine')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
