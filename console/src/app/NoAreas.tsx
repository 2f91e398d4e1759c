import { Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** For who signed in without any role of the staff: a customer, or a user nobody gave one. */
export function NoAreas() {
  const { t } = useTranslation();
  return <Result status="403" title={t('app.noAreas')} subTitle={t('app.noAreasHelp')} />;
}
