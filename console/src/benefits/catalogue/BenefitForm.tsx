import type { Api } from '@rung/client';
import { Form, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useGet, useSend } from '../../api/queries';
import { codesOf, useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { CodeItem } from '../../parts/form/CodeItem';
import { MoneyItem } from '../../parts/form/MoneyItem';
import { TextItems } from '../../parts/form/TextItems';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { contentOf, type Entered, enteredOf, placesOf } from './benefitForm';
import { KINDS, worksByItself } from './kinds';
import { TermsItems } from './TermsItems';

/** A benefit in both languages. Its code and kind are for good. */
export function BenefitForm({ benefit, onClose }: { benefit: Api.BenefitView | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const [form] = Form.useForm<Entered>();
  const kind = Form.useWatch('kind', form) ?? benefit?.content.kind ?? 'discount';
  const store = useGet('/earning-rules', {}, { staleTime: 60_000 });
  const currency = benefit?.content.cost.currency ?? store.data?.currency ?? 'CNY';
  const more = {
    onSuccess: ({ content }: Api.BenefitView) => {
      void message.success(t('benefits.saved', { benefit: content.names[i18n.language] ?? '' }));
      onClose();
    },
    onError: (failure: Error) => {
      const places = placesOf(failure, form.getFieldValue('kind'));
      form.setFields(places as Parameters<typeof form.setFields>[0]);
      if (places[0]) {
        form.scrollToField(places[0].name as Parameters<typeof form.scrollToField>[0], { block: 'center' });
      }
    },
  };
  const add = useSend('post', '/benefits', ['/benefits'], more);
  const change = useSend('put', '/benefits/{code}', ['/benefits'], more);
  const save = (entered: Entered) => {
    const content = contentOf(entered, currency);
    return benefit
      ? change.mutate({ path: { code: benefit.code }, body: content })
      : add.mutate({ body: { code: entered.code, content } });
  };
  const error = add.error ?? change.error;
  return (
    <Dialog
      width={720}
      title={benefit ? t('benefits.editTitle', { code: benefit.code }) : t('benefits.addTitle')}
      okText={t('benefits.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {benefit && <Typography.Paragraph type="secondary">{t('benefits.editHelp')}</Typography.Paragraph>}
      <Form<Entered>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={enteredOf(benefit)}
        onFinish={save}
      >
        <div className="benefit-row">
          <Form.Item name="kind" label={t('benefits.kind')}>
            <Select
              disabled={benefit !== undefined}
              options={KINDS.map((one) => ({ value: one, label: words('benefitKind', one) }))}
            />
          </Form.Item>
          <CodeItem isGiven={benefit !== undefined} />
          <TextItems texts="descriptions" />
          <TermsItems kind={kind} currency={currency} />
          {!worksByItself(kind) && (
            <Form.Item name="quota" label={t('benefits.quota')} extra={t('benefits.quotaHelp')}>
              <InputNumber precision={0} min={1} className="wide" />
            </Form.Item>
          )}
          <Form.Item name="period" label={t('benefits.period')}>
            <Select
              options={codesOf('quotaPeriod').map((one) => ({
                value: one,
                label: words('quotaPeriod', one),
              }))}
            />
          </Form.Item>
          <MoneyItem
            name={['cost', 'amount']}
            label={t('benefits.costOf', { currency })}
            extra={t('benefits.costHelp')}
          />
          <Form.Item name="onLeaving" label={t('benefits.onLeaving')}>
            <Radio.Group
              options={codesOf('leavingRule').map((one) => ({
                value: one,
                label: words('leavingRule', one),
              }))}
            />
          </Form.Item>
        </div>
      </Form>
      {error && fieldsOf(error).length === 0 && <ProblemPanel error={error} />}
    </Dialog>
  );
}
