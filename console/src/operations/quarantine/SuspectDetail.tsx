import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Code } from '../../parts/Code';
import { CorrectEvent } from './CorrectEvent';
import { PutAway } from './PutAway';
import { ReplayEvent } from './ReplayEvent';

/** A refused event as it came, its correction, what became of it, and what can be done. */
export function SuspectDetail({ suspect }: { suspect: Api.SuspectView }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { event, correction, lastTry } = suspect;
  return (
    <Flex vertical gap="small">
      <Code text={event} label={t('operations.event')} />
      {correction && (
        <>
          <p>
            {t('operations.correctedBy', {
              by: correction.by,
              instant: format.instant(correction.at),
              reason: words('correction', correction.reason),
            })}
          </p>
          <Code text={correction.event} label={t('operations.correctedEvent')} />
        </>
      )}
      {lastTry && (
        <p>
          {t('operations.lastTry', {
            by: lastTry.by,
            instant: format.instant(lastTry.at),
            outcome: words('replay', lastTry.outcome),
          })}
          {lastTry.code && ` ${words('refusal', lastTry.code)} · ${lastTry.detail ?? ''}`}
        </p>
      )}
      <ReplayEvent suspect={suspect} />
      <CorrectEvent suspect={suspect} />
      <PutAway suspect={suspect} />
    </Flex>
  );
}
