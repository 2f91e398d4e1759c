import { useTranslation } from 'react-i18next';
import { BackLink } from '../../parts/version/BackLink';

export function PackageBack() {
  const { t } = useTranslation();
  return <BackLink to="/benefits/packages">{t('benefits.back')}</BackLink>;
}
