import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';
import { listAt, textAt } from '../paths';
import { ChoiceField } from './choiceFields';
import { choicesOf, useEditing } from './DraftContext';
import { NumberField, TextField } from './fields';
import { PlaceFaults } from './PlaceFaults';

/** What is counted over the whole window, or fades by itself: it has no half-life of its own. */
const STEADY = ['frequency', 'credit', 'categories'];

/** The rows of the growth value: weight × conversion of what is counted, at most the cap. */
export function ComponentsSection() {
  const { t } = useTranslation();
  const words = useWords();
  const { document, schema, set, disabled } = useEditing();
  const components = listAt(document, 'components');
  const add = () => {
    const used = components.map((row) => textAt(row, 'feature'));
    const feature = choicesOf(schema, 'components.feature').find((code) => !used.includes(code)) ?? 'orders';
    set('components', [...components, { code: feature, feature, transform: 'linear', weight: 1, cap: 100 }]);
  };
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('policyEditor.componentsHelp')}</Typography.Text>
      <PlaceFaults path="components" />
      {components.map((row, place) => (
        <Card
          // biome-ignore lint/suspicious/noArrayIndexKey: the code is being typed
          key={place}
          size="small"
          title={words('component', textAt(row, 'code'))}
          extra={
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              disabled={disabled || components.length === 1}
              aria-label={t('policyEditor.removeComponent', { component: words('component', textAt(row, 'code')) })}
              onClick={() => set('components', components.toSpliced(place, 1))}
            />
          }
        >
          <PlaceFaults path={`components[${place}]`} />
          <div className="policy-row policy-row-dense">
            <TextField path={`components[${place}].code`} />
            <ChoiceField path={`components[${place}].feature`} vocabulary="component" />
            <ChoiceField path={`components[${place}].transform`} vocabulary="transform" />
            <NumberField path={`components[${place}].weight`} />
            <NumberField path={`components[${place}].cap`} />
            {!STEADY.includes(textAt(row, 'feature')) && <NumberField path={`components[${place}].halfLifeDays`} />}
          </div>
        </Card>
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} disabled={disabled} onClick={add}>
          {t('policyEditor.addComponent')}
        </Button>
      </div>
    </Flex>
  );
}
