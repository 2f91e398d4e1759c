import type { Api } from '@rung/client';
import { Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codesOf, useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { type Placed, showProblems } from '../../parts/form/problems';
import { Unplaced } from '../../parts/form/Unplaced';
import { later } from '../../parts/later';
import { type EnteredRules, requestOf } from '../ruleForm';
import { ActionsField } from './ActionsField';
import { TiersField } from './TiersField';

const PromotionsField = later(async () => (await import('./PromotionsField')).PromotionsField);

interface EditorProps {
  start: EnteredRules;
  currency: string;
  sending: { isPending: boolean; error: Error | null };
  onSave: (body: Api.RuleRequest, onError: (failure: Error) => void) => void;
}

/** Earning rules as a form. The service says all that is wrong at once, at its field where there is one. */
export function RulesEditor({ start, currency, sending, onSave }: EditorProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [form] = Form.useForm<EnteredRules>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const save = () =>
    onSave(requestOf(form.getFieldsValue(true)), (failure) => setUnplaced(showProblems(form, failure)));
  return (
    <Form<EnteredRules> form={form} layout="vertical" initialValues={start} onFinish={save}>
      <Unplaced error={sending.error} places={unplaced} />
      <Flex vertical gap="middle">
        <Card title={t('earning.orders')}>
          <div className="benefit-row">
            <Form.Item
              name="pointsPerUnit"
              label={t('earning.pointsPerUnit', { currency })}
              extra={t('earning.pointsPerUnitHelp')}
            >
              <InputNumber stringMode min="0" max="1000" step="0.1" className="wide" />
            </Form.Item>
            <Form.Item
              name="leastPerOrder"
              label={t('earning.leastPerOrder', { currency })}
              extra={t('earning.leastPerOrderHelp')}
            >
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="mostPerOrder" label={t('earning.mostPerOrder')} extra={t('earning.mostPerOrderHelp')}>
              <InputNumber precision={0} min={1} className="wide" />
            </Form.Item>
            <Form.Item name="pendingDays" label={t('earning.pendingDays')} extra={t('earning.pendingDaysHelp')}>
              <InputNumber precision={0} min={0} className="wide" />
            </Form.Item>
            <Form.Item
              name="expiresAfterYears"
              label={t('earning.expiresAfterYears')}
              extra={t('earning.expiresAfterYearsHelp')}
            >
              <InputNumber precision={0} min={0} className="wide" />
            </Form.Item>
            <Form.Item name="reversal" label={t('earning.reversal')}>
              <Select options={codesOf('reversal').map((one) => ({ value: one, label: words('reversal', one) }))} />
            </Form.Item>
          </div>
        </Card>
        <Card title={t('earning.multipliers')}>
          <TiersField tiers={start.tiers.map(({ tier }) => tier)} />
        </Card>
        <Card title={t('earning.actions')}>
          <ActionsField />
        </Card>
        <Card title={t('earning.promotions')}>
          <PromotionsField />
        </Card>
        <Card>
          <Form.Item name="comment" label={t('versions.comment')} extra={t('versions.commentHelp')}>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {t('earning.save')}
          </Button>
        </Card>
      </Flex>
    </Form>
  );
}
