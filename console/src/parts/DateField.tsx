import { Input } from 'antd';
import { later } from './later';
import type { PickerProps } from './Picker';

const Picker = later(
  async () => (await import('./Picker')).default,
  ({ id, kind, label }: PickerProps) => (
    <Input disabled id={id} className={`date-field date-field-${kind}`} aria-label={label} />
  ),
);

/** A date in the reader's language and format; the calendar behind it comes after the page. */
export function DateField({ kind = 'date', ...props }: Omit<PickerProps, 'kind'> & Partial<Pick<PickerProps, 'kind'>>) {
  return <Picker kind={kind} {...props} />;
}
