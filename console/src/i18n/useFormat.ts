import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings';
import { type Format, formatFor, regional } from './format';

export function useFormat(): Format {
  const { timeZone } = useSettings();
  const { language } = useTranslation().i18n;
  return useMemo(() => formatFor(regional(language), timeZone), [language, timeZone]);
}
