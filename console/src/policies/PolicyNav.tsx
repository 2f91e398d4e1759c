import { useTranslation } from 'react-i18next';
import { PageNav } from '../parts/PageNav';

export function PolicyNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('areas.policies')}
      pages={[
        ['/policies', t('policies.versions'), 'get /policies'],
        ['/policies/refreshes', t('policies.refreshes'), 'get /policies/refreshes'],
        ['/policies/reconciliations', t('policies.reconciliations'), 'get /reconciliations'],
      ]}
    />
  );
}
