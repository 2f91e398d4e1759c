import type { Api } from '@rung/client';
import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSend } from '../api/queries';
import { useSettings } from '../app/settings';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { todayIn } from '../parts/period';
import { Typography } from '../parts/Typography';
import { lastOver } from './rollForward';

interface Prepared {
  month: string;
  comment: string;
}

/** Makes the figures of a month from the ledger of now; made again, they replace those that were prepared before. */
export function PrepareDialog(props: {
  month: string;
  months: readonly Api.MonthView[];
  isGiven?: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { month, months, isGiven = false, onClose } = props;
  const [form] = Form.useForm<Prepared>();
  const chosen = Form.useWatch('month', form) ?? month;
  const before = months.find((one) => one.month === chosen && one.state === 'proposed');
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const today = todayIn(useSettings().timeZone);
  const prepare = useSend('put', '/points/months/{month}', ['/points/months'], {
    onSuccess: (made) => {
      onClose();
      void navigate(`/points/months/${made.month}`);
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  return (
    <Dialog
      title={t('months.prepareTitle')}
      okText={t('months.makeFigures')}
      confirmLoading={prepare.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('months.prepareHelp')}</Typography.Paragraph>
      <Form<Prepared>
        form={form}
        layout="vertical"
        initialValues={{ month, comment: before?.comment ?? '' }}
        onFinish={(entered) =>
          prepare.mutate({ path: { month: entered.month }, body: { comment: entered.comment ?? '' } })
        }
      >
        <Form.Item name="month" label={t('months.month')} rules={[{ required: true, message: t('forms.missing') }]}>
          <DateField kind="month" max={lastOver(today)} disabled={isGiven} />
        </Form.Item>
        <Form.Item name="comment" label={t('versions.comment')} extra={t('months.commentHelp')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {before && <Alert type="warning" showIcon title={t('months.replaces', { writers: before.writers.join(', ') })} />}
      <Unplaced error={prepare.error} places={unplaced} />
    </Dialog>
  );
}
