import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/Notice';

/** For who signed in without any role of the staff: a customer, or a user nobody gave one. */
export function NoAreas() {
  const { t } = useTranslation();
  return <Notice kind="forbidden" level={1} title={t('app.noAreas')} help={t('app.noAreasHelp')} />;
}
