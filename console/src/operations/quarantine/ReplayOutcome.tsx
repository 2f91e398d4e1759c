import type { Api } from '@rung/client';
import { Alert } from 'antd';
import { useWords } from '../../i18n/words';

const OUTCOME = { accepted: 'success', duplicate: 'info', refused: 'warning' } as const;

/** What became of an event that was taken in again. */
export function ReplayOutcome({ replayed }: { replayed: Api.ReplayedView }) {
  const words = useWords();
  const { outcome, code, detail } = replayed;
  return (
    <Alert
      role="status"
      type={OUTCOME[outcome]}
      showIcon
      title={words('replay', outcome)}
      {...(code ? { description: `${words('refusal', code)} · ${detail ?? ''}` } : {})}
    />
  );
}
