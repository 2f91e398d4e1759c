import { Form, Input, Typography } from 'antd';
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

interface Prepared {
  month: string;
  comment: string;
}

/** Makes the figures of a month from the ledger of now; made again, they replace those that were prepared before. */
export function PrepareDialog(props: { month: string; comment?: string; isGiven?: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { month, comment = '', isGiven = false, onClose } = props;
  const [form] = Form.useForm<Prepared>();
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
        initialValues={{ month, comment }}
        onFinish={(entered) =>
          prepare.mutate({ path: { month: entered.month }, body: { comment: entered.comment ?? '' } })
        }
      >
        <Form.Item name="month" label={t('months.month')} rules={[{ required: true, message: t('forms.missing') }]}>
          <DateField kind="month" max={today.slice(0, 7)} disabled={isGiven} />
        </Form.Item>
        <Form.Item name="comment" label={t('versions.comment')} extra={t('months.commentHelp')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      <Unplaced error={prepare.error} places={unplaced} />
    </Dialog>
  );
}
