import { type Api, ifMatch, isProblem } from '@rung/client';
import { Alert, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSend } from '../api/queries';
import { useWords } from '../i18n/words';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { Typography } from '../parts/Typography';
import { type EnteredStacking, KINDS, MOST, requestOf } from './stackingForm';

interface FormProps {
  /** Undefined: a new one, which begins as the rules that count. */
  draft: Api.StackingView | undefined;
  inForce: Api.StackingView;
  onClose: () => void;
}

/** Rules of stacking as a form. It says which version it replaces: the one that its author has read. */
export function StackingForm({ draft: now, inForce: read, onClose }: FormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useWords();
  // what was read when it opened: others may change both meanwhile, and are not overwritten
  const [draft] = useState(now);
  const [inForce] = useState(read);
  const [form] = Form.useForm<EnteredStacking>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const more = {
    onSuccess: ({ version }: Api.StackingView) => {
      onClose();
      void navigate(`/benefits/stacking/${version}`);
    },
    onError: (failure: Error) => setUnplaced(showProblems(form, failure)),
  };
  const add = useSend('post', '/stacking-rules/versions', ['/stacking-rules'], more);
  const change = useSend('put', '/stacking-rules/versions/{version}', ['/stacking-rules'], more);
  const error = add.error ?? change.error;
  const save = (entered: EnteredStacking) => {
    const body = requestOf(entered, inForce.version);
    return draft
      ? change.mutate({ path: { version: draft.version }, header: ifMatch(draft.hash), body })
      : add.mutate({ body });
  };
  const required = [{ required: true, message: t('forms.missing') }];
  const isChanged = isProblem(error, 412);
  return (
    <Dialog
      width={640}
      title={draft ? t('stacking.editTitle', { version: draft.version }) : t('stacking.draft')}
      okText={t('earning.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">
        {t('stacking.formHelp', { version: inForce.version })}{' '}
        {draft && draft.replaces !== inForce.version && t('stacking.rebased')}
      </Typography.Paragraph>
      <Form<EnteredStacking>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={{ ...(draft ?? inForce).rules, comment: draft?.comment ?? '' }}
        onFinish={save}
      >
        <div className="benefit-row">
          <Form.Item
            name="mostCoupons"
            label={t('stacking.mostCoupons')}
            extra={t('stacking.mostCouponsHelp')}
            rules={required}
          >
            <InputNumber precision={0} min={0} max={MOST} className="wide" />
          </Form.Item>
          <Form.Item name="mostOfKind" label={t('stacking.mostOfKind')} rules={required}>
            <InputNumber precision={0} min={1} max={MOST} className="wide" />
          </Form.Item>
          <Form.Item
            name="mostPercent"
            label={t('stacking.mostPercent')}
            extra={t('stacking.mostPercentHelp')}
            rules={required}
          >
            <InputNumber precision={0} min={0} max={100} className="wide" />
          </Form.Item>
          <Form.Item
            name="pointsPerUnit"
            label={t('stacking.pointsPerUnit')}
            extra={t('stacking.pointsPerUnitHelp')}
            rules={required}
          >
            <InputNumber precision={0} min={1} max={1_000_000} className="wide" />
          </Form.Item>
          <Form.Item name="tierWithCoupons" valuePropName="checked">
            <Checkbox>{t('stacking.tierWithCoupons')}</Checkbox>
          </Form.Item>
          <Form.Item name="pointsWithCoupons" valuePropName="checked">
            <Checkbox>{t('stacking.pointsWithCoupons')}</Checkbox>
          </Form.Item>
        </div>
        <Form.Item name="alone" label={t('stacking.aloneKinds')} extra={t('stacking.aloneHelp')}>
          <Checkbox.Group options={KINDS.map((kind) => ({ value: kind, label: words('couponKind', kind) }))} />
        </Form.Item>
        <Form.Item name="comment" label={t('versions.comment')} extra={t('versions.commentHelp')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {isChanged ? (
        <Alert type="warning" showIcon title={t('versions.changedMeanwhile')} />
      ) : (
        <Unplaced error={error} places={unplaced} />
      )}
    </Dialog>
  );
}
