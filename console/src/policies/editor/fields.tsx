import { Input, InputNumber } from 'antd';
import { useField } from './DraftContext';
import { Field } from './Field';

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

function grouped(value: number | string | undefined): string {
  const [whole = '', ...rest] = String(value ?? '').split('.');
  return [whole.replace(THOUSANDS, ','), ...rest].join('.');
}

export interface FieldProps {
  path: string;
  label?: string | undefined;
}

/** @param unit behind the number; `%` shows a share in hundredths */
export function NumberField({ path, label, unit }: FieldProps & { unit?: string }) {
  const field = useField(path);
  const percent = unit === '%';
  const value = typeof field.value === 'number' ? field.value : null;
  const shown = value !== null && percent ? rounded(value * 100) : value;
  return (
    <Field path={path} field={field} label={label}>
      <InputNumber<number>
        id={field.id}
        className="wide"
        disabled={field.disabled}
        value={shown}
        onChange={(next) => field.set(next === null ? undefined : percent ? rounded(next / 100) : next)}
        formatter={grouped}
        parser={(text) => Number((text ?? '').replaceAll(',', ''))}
        {...(unit ? { suffix: unit } : {})}
      />
    </Field>
  );
}

const rounded = (value: number) => Number(value.toPrecision(12));

export function TextField({ path, label }: FieldProps) {
  const field = useField(path);
  return (
    <Field path={path} field={field} label={label}>
      <Input
        id={field.id}
        disabled={field.disabled}
        value={typeof field.value === 'string' ? field.value : ''}
        onChange={({ target }) => field.set(target.value)}
      />
    </Field>
  );
}
