import { useTranslation } from 'react-i18next';

/** Words for the codes of webhooks and their deliveries; the code itself where a newer service knows more than this page. */
export function useWebhookWords() {
  const { t } = useTranslation();
  const states: Record<string, string> = {
    active: t('operations.webhooks.active'),
    paused: t('operations.webhooks.paused'),
    disabled: t('operations.webhooks.disabled'),
    waiting: t('operations.webhooks.waiting'),
    delivered: t('operations.webhooks.delivered'),
    failed: t('operations.webhooks.failed'),
    dropped: t('operations.webhooks.dropped'),
  };
  const reasons: Record<string, string> = {
    delivered: t('operations.webhooks.delivered'),
    failing: t('operations.webhooks.disabledFailing'),
    gone: t('operations.webhooks.disabledGone'),
    'name-unknown': t('operations.webhooks.nameUnknown'),
    'no-connection': t('operations.webhooks.noConnection'),
    'no-url': t('operations.webhooks.addressRefused'),
    'not-https': t('operations.webhooks.addressRefused'),
    'not-public': t('operations.webhooks.notPublic'),
    port: t('operations.webhooks.addressRefused'),
    redirect: t('operations.webhooks.redirect'),
    refused: t('operations.webhooks.refused'),
    timeout: t('operations.webhooks.timeout'),
    unsendable: t('operations.webhooks.unsendable'),
    'user-in-url': t('operations.webhooks.addressRefused'),
  };
  return {
    state: (code: string) => states[code] ?? code,
    reason: (code: string) => reasons[code] ?? code,
  };
}
