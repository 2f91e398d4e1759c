import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSettings } from '../../app/settings';
import { codesOf, useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { fullHourAfter, instantAt, wallClock } from '../../parts/storeTime';
import { Typography } from '../../parts/Typography';
import { useStatus } from './useStatus';

interface Restriction {
  reason: 'fraud' | 'abuse' | 'reseller' | 'staff' | 'chargeback' | 'dispute' | 'request' | 'other';
  /** By the store's clock; empty: until somebody lifts it. */
  until?: string;
}

/** Freezes or excludes a customer for a reason, until a moment or until somebody lifts it. */
export function RestrictDialog(props: { externalId: string; wished: 'frozen' | 'excluded'; onClose: () => void }) {
  const { externalId, wished, onClose } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const { timeZone } = useSettings();
  const [form] = Form.useForm<Restriction>();
  const change = useStatus();
  const send = ({ reason, until }: Restriction) => {
    const end = until ? instantAt(until, timeZone) : undefined;
    change.mutate(
      { path: { externalId }, body: { status: wished, reason, ...(end && { until: end }) } },
      {
        onSuccess: () => {
          void message.success(wished === 'frozen' ? t('membership.frozen') : t('membership.excluded'));
          onClose();
        },
        onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]),
      },
    );
  };
  return (
    <Dialog
      title={
        wished === 'frozen'
          ? t('membership.freezeTitle', { id: externalId })
          : t('membership.excludeTitle', { id: externalId })
      }
      okText={wished === 'frozen' ? t('membership.freeze') : t('membership.exclude')}
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{words('memberStatusMeans', wished)}</Typography.Paragraph>
      <Form<Restriction> form={form} layout="vertical" onFinish={send}>
        <Form.Item
          name="reason"
          label={t('membership.reason')}
          extra={t('membership.reasonHelp')}
          rules={[{ required: true, message: t('membership.missing') }]}
        >
          <Select
            options={codesOf('restrictionReason').map((code) => ({
              value: code,
              label: words('restrictionReason', code),
            }))}
          />
        </Form.Item>
        <Form.Item name="until" label={t('membership.until')} extra={t('membership.untilHelp')}>
          <DateField kind="moment" clearable min={wallClock(fullHourAfter(Date.now()), timeZone)} />
        </Form.Item>
      </Form>
      {change.error && fieldsOf(change.error).length === 0 && <ProblemPanel error={change.error} />}
    </Dialog>
  );
}
