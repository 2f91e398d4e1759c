import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';
import 'dayjs/locale/zh-cn';

export type PickerKind = 'date' | 'month' | 'moment';

/** As values are kept, and can always be typed. */
const KEPT = { date: 'YYYY-MM-DD', month: 'YYYY-MM', moment: 'YYYY-MM-DDTHH:mm' };

/** As they are shown: what `useFormat` writes. */
const SHOWN: Record<Language, Record<PickerKind, string>> = {
  'zh-CN': { date: 'YYYY年M月D日', month: 'YYYY年M月', moment: 'YYYY年M月D日 HH:mm' },
  en: { date: 'MMM D, YYYY', month: 'MMM YYYY', moment: 'MMM D, YYYY HH:mm' },
};

export interface PickerProps {
  kind: PickerKind;
  id?: string;
  label?: string | undefined;
  /** `2026-03-02`, `2026-03` or `2026-03-02T09:30`, by the store's clock; empty: none. */
  value?: string;
  min?: string | undefined;
  max?: string | undefined;
  disabled?: boolean;
  onChange?: (value: string) => void;
}

/** A date is chosen, or typed as it is shown or as `2026-03-02`. */
export default function Picker({ kind, id, label, value = '', min, max, disabled = false, onChange }: PickerProps) {
  const { language } = useTranslation().i18n;
  const at = (text: string) => dayjs(text, KEPT[kind]);
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      className={`date-field date-field-${kind}`}
      picker={kind === 'month' ? 'month' : 'date'}
      showTime={kind === 'moment' && { format: 'HH:mm' }}
      showNow={false}
      allowClear={false}
      disabled={disabled}
      format={[SHOWN[language as Language][kind], KEPT[kind].replace('T', ' ')]}
      value={value ? at(value) : null}
      {...(min && { minDate: at(min) })}
      {...(max && { maxDate: at(max) })}
      onChange={(chosen) => chosen && onChange?.(chosen.format(KEPT[kind]))}
    />
  );
}
