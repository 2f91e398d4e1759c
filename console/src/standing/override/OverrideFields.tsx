import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useSettings } from '../../app/settings';
import { codesOf, useWords } from '../../i18n/words';
import { DateField } from '../../parts/DateField';
import { todayIn } from '../../parts/period';
import { lastDay } from './grant';

/** The fields `tier`, `until` and `reason` of the form around them. */
export function OverrideFields() {
  const { t } = useTranslation();
  const words = useWords();
  const today = todayIn(useSettings().timeZone);
  const tiers = useGet('/ladder', {}, { staleTime: 60_000 }).data?.tiers ?? [];
  const required = [{ required: true, message: t('customer.grantMissing') }];
  return (
    <>
      <Form.Item name="tier" label={t('overview.tier')} rules={required}>
        <Select options={tiers.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="until" label={t('customer.grantUntil')} extra={t('customer.grantUntilHelp')} rules={required}>
        <DateField min={today} max={lastDay(today)} />
      </Form.Item>
      <Form.Item name="reason" label={t('customer.grantReason')} rules={required}>
        <Select
          options={codesOf('overrideReason').map((code) => ({
            value: code,
            label: words('overrideReason', code),
          }))}
        />
      </Form.Item>
    </>
  );
}
