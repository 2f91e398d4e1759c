import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { LadderStrip } from './LadderStrip';

/** The rules that count now, in one look. */
export function InForceCard() {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/ladder');
  return (
    <Card
      className="in-force"
      title={
        data ? (
          <Link to={`/policies/${data.policyVersion}`}>{t('policies.inForce', { version: data.policyVersion })}</Link>
        ) : (
          t('policies.inForceTitle')
        )
      }
    >
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines rows={2} />}
      {data && <LadderStrip tiers={data.tiers} measure={data.measure} windowDays={data.windowDays} />}
    </Card>
  );
}
