import { useTranslation } from 'react-i18next';
import { PageNav } from '../parts/PageNav';

export function OperationNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('areas.operations')}
      pages={[
        ['/operations', t('operations.health'), 'get /insight/freshness'],
        ['/operations/alarms', t('operations.alarms'), 'get /alarms'],
        ['/operations/quarantine', t('operations.quarantine'), 'get /quarantine'],
        ['/operations/senders', t('operations.senders'), 'get /events/senders'],
        ['/operations/dead-letters', t('operations.deadLetters'), 'get /dead-letters/scoring'],
        ['/operations/webhooks', t('operations.webhooks.title'), 'get /webhooks'],
        ['/operations/erasures', t('operations.erasures'), 'get /erasures'],
        ['/operations/audit', t('operations.audit'), 'get /audit'],
      ]}
    />
  );
}
