import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { DateField } from '../../parts/DateField';
import { Typography } from '../../parts/Typography';
import { ACTIONS } from '../ruleForm';

/** Days on which something earns more, each with a budget for all customers together. */
export function PromotionsField() {
  const { t } = useTranslation();
  return (
    <Form.List name="promotions">
      {(fields, { add, remove }) => (
        <>
          <Typography.Paragraph type="secondary">{t('earning.promotionsHelp')}</Typography.Paragraph>
          {fields.map(({ key, name }) => (
            <PromotionRow key={key} index={name} onRemove={() => remove(name)} />
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ sources: ['order'], factor: '2' })}>
            {t('earning.addPromotion')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function PromotionRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const number = t('earning.promotionNumber', { number: index + 1 });
  return (
    <fieldset className="rule-row">
      <legend>{number}</legend>
      <div className="benefit-row">
        <Form.Item name={[index, 'code']} label={t('forms.code')} extra={t('earning.promotionCodeHelp')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[index, 'names', 'zh-CN']} label={t('forms.nameZh')}>
          <Input lang="zh-CN" maxLength={100} />
        </Form.Item>
        <Form.Item name={[index, 'names', 'en']} label={t('forms.nameEn')}>
          <Input lang="en" maxLength={100} />
        </Form.Item>
        <Form.Item name={[index, 'sources']} label={t('earning.promoted')}>
          <Select
            mode="multiple"
            options={['order', ...ACTIONS].map((one) => ({ value: one, label: words('pointsSource', one) }))}
          />
        </Form.Item>
        <Form.Item name={[index, 'factor']} label={t('earning.factor')}>
          <InputNumber stringMode min="1" max="10" step="0.5" className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'budget']} label={t('earning.budget')} extra={t('earning.budgetHelp')}>
          <InputNumber precision={0} min={1} className="wide" />
        </Form.Item>
        <Form.Item name={[index, 'from']} label={t('earning.firstDay')}>
          <DateField />
        </Form.Item>
        <Form.Item name={[index, 'until']} label={t('earning.lastDay')}>
          <DateField />
        </Form.Item>
        <Form.Item name={[index, 'shop']} label={t('earning.shop')} extra={t('earning.shopHelp')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
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
