import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/format';
import { datePattern, nameMonths } from './datePattern';
import 'dayjs/locale/zh-cn';

export type PickerKind = 'date' | 'month' | 'moment';

/** As values are kept, and can always be typed. */
const KEPT = { date: 'YYYY-MM-DD', month: 'YYYY-MM', moment: 'YYYY-MM-DDTHH:mm' };

export interface PickerProps {
  kind: PickerKind;
  id?: string;
  label?: string | undefined;
  /** `2026-03-02`, `2026-03` or `2026-03-02T09:30`, by the store's clock; empty: none. */
  value?: string;
  min?: string | undefined;
  max?: string | undefined;
  disabled?: boolean;
  /** Whether there may be none. */
  clearable?: boolean;
  onChange?: (value: string) => void;
}

/** A date is chosen, or typed as it is shown or as `2026-03-02`. */
export default function Picker(props: PickerProps) {
  const { t, i18n } = useTranslation();
  const { kind, id, label, value = '', min, max, disabled = false, clearable = false, onChange } = props;
  const date = useMemo(() => {
    // as the other dates of the page
    const language = regional(i18n.language);
    if (i18n.language === 'en') {
      nameMonths(language);
    }
    return datePattern(language);
  }, [i18n.language]);
  const shown = { date, month: t('reports.monthFormat'), moment: `${date} HH:mm` };
  const at = (text: string) => dayjs(text, KEPT[kind]);
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      className={`date-field date-field-${kind}`}
      picker={kind === 'month' ? 'month' : 'date'}
      showTime={kind === 'moment' && { format: 'HH:mm' }}
      showNow={false}
      allowClear={clearable}
      disabled={disabled}
      format={[shown[kind], KEPT[kind].replace('T', ' ')]}
      value={value ? at(value) : null}
      {...(min && { minDate: at(min) })}
      {...(max && { maxDate: at(max) })}
      onChange={(chosen) => (chosen || clearable) && onChange?.(chosen?.format(KEPT[kind]) ?? '')}
    />
  );
}
