import { Input } from 'antd';
import { useState } from 'react';
import { isDate } from './period';

/** A date of the browser's own; while it is typed, what is no date yet is kept to the field. */
export function DateField(props: {
  id?: string;
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (date: string) => void;
}) {
  const { id, label, value, min, max, onChange } = props;
  const [typed, setTyped] = useState({ value, text: value });
  const text = typed.value === value ? typed.text : value;
  return (
    <Input
      type="date"
      className="date-field"
      aria-label={label}
      {...(id !== undefined && { id })}
      value={text}
      min={min}
      max={max}
      onChange={({ target }) => {
        const date = target.value;
        setTyped({ value, text: date });
        if (isDate(date) && (min === undefined || date >= min) && (max === undefined || date <= max)) {
          onChange(date);
        }
      }}
      onBlur={() => setTyped({ value, text: value })}
    />
  );
}
