import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { fieldKey } from '../fieldNames';
import { choicesOf, useEditing, useField } from './DraftContext';
import { Field } from './Field';
import { type FieldProps, TextField } from './fields';

type Vocabulary = Parameters<ReturnType<typeof useWords>>[0];

/**
 * One of the codes that the schema allows, in words.
 *
 * @param otherwise the code that holds where the policy says nothing
 */
export function ChoiceField({
  path,
  label,
  vocabulary,
  otherwise,
}: FieldProps & { vocabulary: Vocabulary; otherwise?: string }) {
  const field = useField(path);
  const { schema } = useEditing();
  const words = useWords();
  const choices = choicesOf(schema, fieldKey(path).replaceAll('_', '.'));
  return (
    <Field path={path} field={field} label={label}>
      <Select
        id={field.id}
        disabled={field.disabled}
        value={typeof field.value === 'string' ? field.value : (otherwise ?? null)}
        onChange={(next) => field.set(next)}
        popupMatchSelectWidth={false}
        options={choices.map((code) => ({ value: code, label: words(vocabulary, code) }))}
      />
    </Field>
  );
}

/** `P30D` as 30 and days. A period of several units is shown as its text. */
export function PeriodField({ path, label, units }: FieldProps & { units: readonly string[] }) {
  const field = useField(path);
  const { t } = useTranslation();
  const names: Record<string, string> = {
    D: t('policyEditor.days'),
    W: t('policyEditor.weeks'),
    M: t('policyEditor.months'),
    Y: t('policyEditor.years'),
  };
  const text = typeof field.value === 'string' ? field.value : '';
  const [, count = '', unit = units[0] ?? 'D'] = /^P(\d+)([DWMY])$/.exec(text) ?? [];
  if (text !== '' && count === '') {
    return <TextField path={path} label={label} />;
  }
  return (
    <Field path={path} field={field} label={label}>
      <Space.Compact block>
        <InputNumber<number>
          id={field.id}
          className="wide"
          disabled={field.disabled}
          min={0}
          precision={0}
          value={count === '' ? null : Number(count)}
          onChange={(next) => field.set(next === null ? undefined : `P${next}${unit}`)}
        />
        <Select
          aria-label={t('policyEditor.unitOf', { field: field.name })}
          disabled={field.disabled || units.length === 1}
          value={unit}
          onChange={(next) => field.set(`P${count || 1}${next}`)}
          options={units.map((code) => ({ value: code, label: names[code] ?? code }))}
        />
      </Space.Compact>
    </Field>
  );
}
