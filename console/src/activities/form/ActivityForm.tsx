import { type Api, ifMatch } from '@rung/client';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { CodeItem } from '../../parts/form/CodeItem';
import { MoneyItem } from '../../parts/form/MoneyItem';
import { type Placed, showProblems } from '../../parts/form/problems';
import { TextItems } from '../../parts/form/TextItems';
import { Unplaced } from '../../parts/form/Unplaced';
import { useRequired } from '../../parts/form/useRequired';
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  contentOf,
  type EnteredActivity,
  enteredOf,
  givesPoints,
  isEntered,
} from '../activityForm';
import { NumberItem } from './NumberItem';
import { PrizesField } from './PrizesField';
import { QuizItems } from './QuizItems';
import '../../earning/earning.css';
import { Typography } from '../../parts/Typography';

/** An activity in both languages. Put on, it never changes: customers took part in what they read. */
export function ActivityForm(props: { activity: Api.CatalogueView | undefined; onClose: () => void }) {
  const { onClose } = props;
  // what was read when it opened is replaced: what somebody else saved meanwhile is not
  const [activity] = useState(props.activity);
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const required = useRequired();
  const [form] = Form.useForm<EnteredActivity>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const kind = Form.useWatch('kind', form) ?? activity?.content.kind ?? 'lottery';
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const currency = useGet('/earning-rules', {}, { staleTime: 60_000 }).data?.currency ?? 'CNY';
  const more = {
    onSuccess: () => {
      void message.success(t('activities.saved'));
      onClose();
    },
    onError: (failure: Error) => setUnplaced(showProblems(form, failure)),
  };
  const add = useSend('post', '/activity-catalogue', ['/activity-catalogue'], more);
  const change = useSend('put', '/activity-catalogue/{code}', ['/activity-catalogue'], more);
  const save = (entered: EnteredActivity) => {
    const content = contentOf(entered, currency);
    return activity
      ? change.mutate({ path: { code: activity.code }, header: ifMatch(activity.hash), body: content })
      : add.mutate({ body: { code: entered.code, content } });
  };
  return (
    <Dialog
      width={820}
      title={activity ? t('activities.editTitle', { code: activity.code }) : t('activities.addTitle')}
      okText={t('forms.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('activities.formHelp')}</Typography.Paragraph>
      <Form<EnteredActivity>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={enteredOf(activity)}
        onFinish={save}
      >
        <div className="benefit-row">
          <Form.Item name="kind" label={t('activities.kind')}>
            <Select options={ACTIVITY_KINDS.map((one) => ({ value: one, label: words('activityKind', one) }))} />
          </Form.Item>
          <CodeItem isGiven={activity !== undefined} />
          <TextItems texts="terms" />
          <Form.Item name="from" label={t('activities.firstDay')} rules={[required]}>
            <DateField />
          </Form.Item>
          <Form.Item name="until" label={t('activities.lastDay')} rules={[required]}>
            <DateField />
          </Form.Item>
          {isEntered(kind) && (
            <Form.Item name="lowestTier" label={t('activities.lowestTier')}>
              <Select
                allowClear
                placeholder={t('activities.everyTier')}
                options={(ladder.data?.tiers ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              />
            </Form.Item>
          )}
          <Form.Item name="shop" label={t('activities.shop')} extra={t('activities.shopHelp')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          {givesPoints(kind) && (
            <Form.Item name="pointsBudget" label={t('activities.budget')} extra={t('activities.budgetHelp')}>
              <InputNumber precision={0} min={1} className="wide" />
            </Form.Item>
          )}
        </div>
        <KindItems kind={kind} currency={currency} />
      </Form>
      <Unplaced error={add.error ?? change.error} places={unplaced} />
    </Dialog>
  );
}

function KindItems({ kind, currency }: { kind: ActivityKind; currency: string }) {
  const { t } = useTranslation();
  const required = useRequired();
  switch (kind) {
    case 'member-day':
      return (
        <Form.Item
          name="promotion"
          label={t('activities.promotion')}
          extra={t('activities.promotionHelp')}
          rules={[required]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      );
    case 'lottery':
      return (
        <>
          <div className="benefit-row">
            <NumberItem
              name={['lottery', 'entryPoints']}
              label={t('activities.entryPoints')}
              extra={t('activities.entryPointsHelp')}
              min={0}
            />
            <NumberItem name={['lottery', 'perDay']} label={t('activities.perDay')} min={1} />
          </div>
          <PrizesField />
        </>
      );
    case 'quiz':
      return <QuizItems />;
    case 'free-trial':
      return (
        <div className="benefit-row">
          <NumberItem name={['trial', 'places']} label={t('activities.places')} min={1} />
          <NumberItem
            name={['trial', 'reportDays']}
            label={t('activities.reportDays')}
            extra={t('activities.reportDaysHelp')}
            min={1}
          />
          <MoneyItem
            optional
            name={['trial', 'cost', 'amount']}
            label={t('activities.trialCost', { currency })}
            extra={t('activities.trialCostHelp')}
          />
        </div>
      );
    case 'sign-in-streak':
      return (
        <div className="benefit-row">
          <NumberItem name={['streak', 'days']} label={t('activities.streakDays')} min={2} />
          <NumberItem name={['streak', 'points']} label={t('activities.streakPoints')} min={1} />
        </div>
      );
  }
}
