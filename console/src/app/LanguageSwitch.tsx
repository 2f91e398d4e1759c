import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, speak } from '../i18n';
import { App } from '../parts/App';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  return (
    <Segmented<Language>
      className="languages"
      size="small"
      aria-label={t('app.language')}
      value={i18n.language as Language}
      onChange={(language) => void speak(language).catch(() => message.error(t('problem.unreachable')))}
      options={Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }))}
    />
  );
}
