import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, speak } from '../i18n';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Segmented<Language>
      className="languages"
      size="small"
      aria-label={t('app.language')}
      value={i18n.language as Language}
      onChange={(language) => void speak(language)}
      options={Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }))}
    />
  );
}
