import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import type { PickerProps } from './Picker';

const Picker = lazy(() => import('./Picker'));

/** A date in the reader's language and format; the calendar behind it comes after the page. */
export function DateField({ kind = 'date', ...props }: Omit<PickerProps, 'kind'> & Partial<Pick<PickerProps, 'kind'>>) {
  return (
    <Suspense
      fallback={<Input disabled id={props.id} className={`date-field date-field-${kind}`} aria-label={props.label} />}
    >
      <Picker kind={kind} {...props} />
    </Suspense>
  );
}
