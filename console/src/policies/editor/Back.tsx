import { useTranslation } from 'react-i18next';
import { BackLink } from '../../parts/version/BackLink';

/** @param version whose page it leads to; without, the list */
export function Back({ version }: { version?: number }) {
  const { t } = useTranslation();
  return version === undefined ? (
    <BackLink to="/policies">{t('policyVersion.back')}</BackLink>
  ) : (
    <BackLink to={`/policies/${version}`}>{t('policyEditor.backTo', { version })}</BackLink>
  );
}
