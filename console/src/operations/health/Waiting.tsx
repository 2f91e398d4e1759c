import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useDeadLetters } from '../deadletters/useDeadLetters';
import { HealthCard, type Verdict } from './HealthCard';

export function QuarantineWaiting() {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/quarantine/counts');
  const verdict = useVerdict();
  return (
    <HealthCard
      title={t('operations.quarantine')}
      verdict={
        data &&
        verdict(
          data.counts.reduce((sum, { waiting }) => sum + waiting, 0),
          false,
        )
      }
      error={error}
      onRetry={() => void refetch()}
      extra={<Link to="/operations/quarantine">{t('operations.open')}</Link>}
    />
  );
}

/** So many alarms are looked at; more than that are told as "or more". */
const LOOKED_AT = 50;

export function AlarmsWaiting() {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/alarms', { query: { acknowledged: false, limit: LOOKED_AT } });
  const verdict = useVerdict();
  return (
    <HealthCard
      title={t('operations.alarms')}
      verdict={data && verdict(data.items.length, data.next !== null)}
      error={error}
      onRetry={() => void refetch()}
      extra={<Link to="/operations/alarms">{t('operations.open')}</Link>}
    />
  );
}

export function DeadLettersWaiting() {
  const { t } = useTranslation();
  const { letters, errors, loading, more, refetch } = useDeadLetters();
  const verdict = useVerdict();
  const waiting = letters.filter(({ replayedAt }) => !replayedAt).length;
  return (
    <HealthCard
      title={t('operations.deadLetters')}
      verdict={loading || errors.length > 0 ? undefined : verdict(waiting, more)}
      error={errors[0]?.error ?? null}
      onRetry={refetch}
      extra={<Link to="/operations/dead-letters">{t('operations.open')}</Link>}
    />
  );
}

function useVerdict() {
  const { t } = useTranslation();
  const format = useFormat();
  return (waiting: number, more: boolean): Verdict => {
    if (waiting === 0 && !more) {
      return { type: 'success', title: t('operations.waitingNone') };
    }
    const facts = { waiting: format.number(waiting) };
    return {
      type: 'warning',
      title: more ? t('operations.waitingMore', facts) : t('operations.waitingSome', facts),
    };
  };
}
