import type { Api } from '@rung/client';
import { Button, Form, Input, InputNumber, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../api/fields';
import { useGoalChange } from '../api/insight';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { usePeriod } from '../parts/usePeriod';
import type { Unit } from './figures';
import { quarterOf } from './quarter';

interface Entered {
  value: number;
  from: string;
  to: string;
  owner: string;
}

/** A goal is known by figure and period: with another period it is another goal. */
export function GoalForm(props: {
  title: string;
  id: string;
  unit: Unit;
  goal: Api.GoalView | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const { today } = usePeriod();
  const { title, id, unit, goal, onClose } = props;
  const change = useGoalChange(onClose);
  const scale = unit === 'share' ? 100 : 1;
  const { from, to } = goal ?? quarterOf(today);
  const save = ({ value, ...rest }: Entered) =>
    change.mutate(
      { figure: id, ...rest, owner: rest.owner.trim(), value: Number((value / scale).toFixed(6)) },
      { onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]) },
    );
  return (
    <Dialog
      title={t('overview.goalOf', { figure: title })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('overview.saveGoal')}
      confirmLoading={change.isPending}
      footer={(buttons) => (
        <>
          {goal && (
            <Popconfirm title={t('overview.removeGoalSure')} onConfirm={() => change.mutate({ figure: id, from, to })}>
              <Button danger style={{ float: 'left' }}>
                {t('overview.removeGoal')}
              </Button>
            </Popconfirm>
          )}
          {buttons}
        </>
      )}
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{ from, to, owner: goal?.owner ?? '', ...(goal && { value: goal.value * scale }) }}
      >
        <Form.Item
          name="value"
          label={unit === 'share' ? t('overview.goalPercent') : t('overview.goalValue')}
          rules={[
            { required: true, message: t('overview.goalMissing') },
            { type: unit === 'count' ? 'integer' : 'number', message: t('overview.goalWhole') },
            { type: 'number', min: 0, message: t('overview.goalNegative') },
            ...(unit === 'share' ? [{ type: 'number', max: 100, message: t('overview.goalTooMuch') } as const] : []),
          ]}
        >
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="from"
          label={t('overview.goalFrom')}
          rules={[{ required: true, message: t('overview.goalMissing') }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('overview.goalTo')}
          dependencies={['from']}
          rules={[
            { required: true, message: t('overview.goalMissing') },
            ({ getFieldValue }) => ({
              validator: async (_, last: string) => {
                if (last && last < getFieldValue('from')) {
                  throw new Error(t('overview.goalBackwards'));
                }
              },
            }),
          ]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="owner" label={t('overview.goalOwner')} extra={t('overview.goalOwnerHelp')}>
          <Input />
        </Form.Item>
      </Form>
      {change.error && fieldsOf(change.error).length === 0 && <ProblemPanel error={change.error} />}
    </Dialog>
  );
}
