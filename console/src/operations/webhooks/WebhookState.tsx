import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Chip } from '../../parts/Chip';
import { useWebhookWords } from './useWebhookWords';

const TONES = { active: 'good', paused: 'look', disabled: 'bad' } as const;

/** Whether events are sent, and why not. */
export function WebhookState({ webhook }: { webhook: Api.WebhookView }) {
  const { state, disabledFor, failingSince, notBefore } = webhook;
  const { t } = useTranslation();
  const words = useWebhookWords();
  const format = useFormat();
  return (
    <Flex vertical align="start">
      <Chip tone={TONES[state]}>{words.state(state)}</Chip>
      {disabledFor && <small className="soft">{words.reason(disabledFor)}</small>}
      {failingSince && (
        <small className="soft">
          {t('operations.webhooks.failingSince', { instant: format.instant(failingSince) })}
        </small>
      )}
      {notBefore && Date.parse(notBefore) > Date.now() && (
        <small className="soft">{t('operations.webhooks.notBefore', { instant: format.instant(notBefore) })}</small>
      )}
    </Flex>
  );
}
