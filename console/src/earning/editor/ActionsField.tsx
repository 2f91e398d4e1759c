import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { Typography } from '../../parts/Typography';
import { ACTIONS, type EnteredAction } from '../ruleForm';

/** What else earns, each with its caps. The order counts: the first that fits. */
export function ActionsField() {
  const { t } = useTranslation();
  return (
    <Form.List name="actions">
      {(fields, { add, remove }) => (
        <>
          <Typography.Paragraph type="secondary">{t('earning.actionsHelp')}</Typography.Paragraph>
          {fields.map(({ key, name }) => (
            <ActionRow key={key} index={name} onRemove={() => remove(name)} />
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ source: 'review', pendingDays: 0 })}>
            {t('earning.addAction')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function ActionRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const given: EnteredAction['source'] = Form.useWatch(['actions', index, 'source']);
  const sources = [...new Set([...ACTIONS, ...(given ? [given] : [])])];
  const number = t('earning.actionNumber', { number: index + 1 });
  return (
    <fieldset className="rule-row">
      <legend>{number}</legend>
      <div className="benefit-row">
        <Form.Item name={[index, 'source']} label={t('earning.action')}>
          <Select options={sources.map((one) => ({ value: one, label: words('pointsSource', one) }))} />
        </Form.Item>
        <Form.Item name={[index, 'code']} label={t('forms.code')} extra={t('earning.codeHelp')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[index, 'points']} label={t('earning.points')}>
          <InputNumber precision={0} min={1} className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'mostPerDay']} label={t('earning.mostPerDay')} extra={t('earning.capHelp')}>
          <InputNumber precision={0} min={1} className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'mostPerMonth']} label={t('earning.mostPerMonth')} extra={t('earning.capHelp')}>
          <InputNumber precision={0} min={1} className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'pendingDays']} label={t('earning.actionPending')}>
          <InputNumber precision={0} min={0} className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'shop']} label={t('earning.shop')} extra={t('earning.shopHelp')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={[index, 'tiered']} valuePropName="checked" noStyle>
        <Checkbox>{t('earning.tiered')}</Checkbox>
      </Form.Item>
      <Form.Item name={[index, 'firstOnly']} valuePropName="checked" noStyle>
        <Checkbox>{t('earning.firstOnly')}</Checkbox>
      </Form.Item>
      <Button
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('earning.removeOf', { what: number })}
        onClick={onRemove}
      >
        {t('earning.remove')}
      </Button>
    </fieldset>
  );
}
