import { useTranslation } from 'react-i18next';

/** The rule of a text that must be there. */
export function useRequired() {
  const { t } = useTranslation();
  return { required: true, whitespace: true, message: t('forms.missing') };
}
