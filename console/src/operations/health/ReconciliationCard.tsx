import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { HealthCard, type Verdict } from './HealthCard';

/** What came of the latest reconciliation; all of them, and starting one, are with the policies. */
export function ReconciliationCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useGet('/reconciliations', { query: { limit: 1 } });
  return (
    <HealthCard
      title={t('operations.reconciliation')}
      verdict={data && verdictOf(data.items[0])}
      error={error}
      onRetry={() => void refetch()}
      extra={<Link to="/policies/reconciliations">{t('operations.reconciliationAll')}</Link>}
    />
  );

  function verdictOf(run: Api.Reconciliation | undefined): Verdict {
    if (!run) {
      return { type: 'info', title: t('operations.reconciliationNone') };
    }
    if (run.state === 'RUNNING') {
      return { type: 'info', title: t('operations.reconciliationRunning'), detail: format.instant(run.startedAt) };
    }
    if (run.state === 'FAILED') {
      return { type: 'error', title: t('operations.reconciliationFailed'), detail: format.instant(run.startedAt) };
    }
    const differing = run.differing ?? 0;
    return {
      type: differing === 0 ? 'success' : 'error',
      title:
        differing === 0
          ? t('operations.reconciliationGood')
          : t('operations.reconciliationBad', { differing: format.number(differing) }),
      detail: t('operations.reconciliationAt', {
        checked: format.number(run.checked ?? 0),
        instant: format.instant(run.finishedAt ?? run.startedAt),
      }),
    };
  }
}
