import type { Api } from '@rung/client';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../api/fields';
import { useGet, useSend } from '../api/queries';
import { useSettings } from '../app/settings';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { todayIn } from '../parts/period';

interface Entered {
  month: string;
  acquisition: string;
  retention: string;
}

/** `acquisition.amount` of the service is the field `acquisition` here. */
function atField({ name, errors }: ReturnType<typeof fieldsOf>[number]) {
  return { name: name[0] as keyof Entered, errors };
}

const IN_THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;

/** As people write amounts: with commas between thousands, and in full width. A comma elsewhere stays, and is wrong. */
function plain(amount: string): string {
  const written = amount.normalize('NFKC').trim();
  return IN_THOUSANDS.test(written) ? written.replaceAll(',', '') : written;
}

/** The costs of a month; entered again, they are overwritten. */
export function CostForm({ known, onClose }: { known: Api.CostRow | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const today = todayIn(useSettings().timeZone);
  const enter = useSend('put', '/insight/costs/{month}', ['/insight/costs'], { onSuccess: onClose });
  const store = useGet('/insight/tiers', {}, { enabled: known === undefined }).data?.total.spend.currency;
  const currency = known?.acquisition.currency ?? store ?? 'CNY';
  const save = ({ month, acquisition, retention }: Entered) =>
    enter.mutate(
      {
        path: { month },
        body: {
          acquisition: { amount: plain(acquisition), currency },
          retention: { amount: plain(retention), currency },
        },
      },
      { onError: (failure) => form.setFields(fieldsOf(failure).map(atField)) },
    );
  const amount = [
    { required: true, message: t('overview.goalMissing') },
    {
      transform: plain,
      pattern: /^\d{1,12}(\.\d{1,2})?$/,
      message: t('insight.amountWrong'),
    },
  ];
  return (
    <Dialog
      title={known ? t('insight.changeCosts', { month: known.month }) : t('insight.enterCosts')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('overview.saveGoal')}
      confirmLoading={enter.isPending}
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{
          month: known?.month ?? today.slice(0, 7),
          acquisition: known?.acquisition.amount ?? '',
          retention: known?.retention.amount ?? '',
        }}
      >
        <Form.Item
          name="month"
          label={t('insight.month')}
          extra={t('insight.monthHelp')}
          rules={[{ required: true, message: t('overview.goalMissing') }]}
        >
          <DateField kind="month" max={today.slice(0, 7)} disabled={known !== undefined} />
        </Form.Item>
        <Form.Item name="acquisition" label={`${t('insight.acquisition')} (${currency})`} rules={amount}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="retention" label={`${t('insight.retentionCost')} (${currency})`} rules={amount}>
          <Input inputMode="decimal" />
        </Form.Item>
      </Form>
      {enter.error && fieldsOf(enter.error).length === 0 && <ProblemPanel error={enter.error} />}
    </Dialog>
  );
}
