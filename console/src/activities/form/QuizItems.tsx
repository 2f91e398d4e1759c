import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { codesOf, useWords } from '../../i18n/words';
import { useRequired } from '../../parts/form/useRequired';
import type { EnteredActivity } from '../activityForm';
import { NumberItem } from './NumberItem';

/** What a quiz gives, and its questions with their options. */
export function QuizItems() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <div className="benefit-row">
        <Form.Item name={['quiz', 'tries']} label={t('activities.tries')}>
          <Select options={codesOf('quizTries').map((one) => ({ value: one, label: words('quizTries', one) }))} />
        </Form.Item>
        <NumberItem name={['quiz', 'pointsPerRight']} label={t('activities.pointsPerRight')} min={0} />
        <NumberItem name={['quiz', 'pointsAllRight']} label={t('activities.pointsAllRight')} min={0} />
      </div>
      <Form.List name={['quiz', 'questions']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <QuestionRow key={key} index={name} onRemove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ texts: {}, options: [{}, {}], right: 0 })}>
              {t('activities.addQuestion')}
            </Button>
          </>
        )}
      </Form.List>
    </>
  );
}

function QuestionRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const required = useRequired();
  const form = Form.useFormInstance<EnteredActivity>();
  const options = Form.useWatch(['quiz', 'questions', index, 'options'], form) ?? [];
  const number = t('activities.questionNumber', { number: index + 1 });
  return (
    <fieldset className="rule-row">
      <legend>{number}</legend>
      <div className="benefit-row">
        <Form.Item name={[index, 'texts', 'zh-CN']} label={t('activities.questionZh')} rules={[required]}>
          <Input lang="zh-CN" autoComplete="off" />
        </Form.Item>
        <Form.Item name={[index, 'texts', 'en']} label={t('activities.questionEn')} rules={[required]}>
          <Input lang="en" autoComplete="off" />
        </Form.Item>
        <OptionItems index={index} />
        <Form.Item name={[index, 'right']} label={t('activities.right')}>
          <Select
            options={options.map((_: unknown, place: number) => ({
              value: place,
              label: t('activities.optionNumber', { number: place + 1 }),
            }))}
          />
        </Form.Item>
      </div>
      <Button
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('activities.removeOf', { what: number })}
        onClick={onRemove}
      >
        {t('activities.remove')}
      </Button>
    </fieldset>
  );
}

function OptionItems({ index }: { index: number }) {
  const { t } = useTranslation();
  const required = useRequired();
  return (
    <Form.List name={[index, 'options']}>
      {(fields, { add, remove }) => (
        <>
          {fields.flatMap(({ key, name }) => [
            <Form.Item
              key={`${key} zh`}
              name={[name, 'zh-CN']}
              label={t('activities.optionZh', { number: name + 1 })}
              rules={[required]}
            >
              <Input lang="zh-CN" autoComplete="off" />
            </Form.Item>,
            <Form.Item
              key={`${key} en`}
              name={[name, 'en']}
              label={t('activities.optionEn', { number: name + 1 })}
              rules={[required]}
            >
              <Input lang="en" autoComplete="off" />
            </Form.Item>,
          ])}
          <div>
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {t('activities.addOption')}
            </Button>
            {fields.length > 2 && (
              <Button size="small" onClick={() => remove(fields.length - 1)}>
                {t('activities.removeOf', { what: t('activities.optionNumber', { number: fields.length }) })}
              </Button>
            )}
          </div>
        </>
      )}
    </Form.List>
  );
}
