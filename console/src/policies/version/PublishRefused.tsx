import { type Api, isProblem } from '@rung/client';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { fullHourAfter } from '../../parts/storeTime';
import { useFieldNames } from '../fieldNames';
import type { Json } from '../paths';

/** A notice that is too short is no dead end: what is harder, and when it may begin. */
export function PublishRefused(props: { policy: Api.PolicyView; error: Error; onLater: (earliest: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldNames(props.policy.policy as Json);
  const { error, onLater } = props;
  const earliest = isProblem(error, 422) ? Date.parse(String(error.problem.earliest)) : Number.NaN;
  if (!isProblem(error) || Number.isNaN(earliest)) {
    return <ProblemPanel error={error} />;
  }
  const harder = Array.isArray(error.problem.harder) ? error.problem.harder.map(String) : [];
  const when = format.instant(new Date(fullHourAfter(earliest)).toISOString());
  return (
    <Alert
      type="warning"
      showIcon
      title={t('policyVersion.tooSoon', { instant: format.instant(new Date(earliest).toISOString()) })}
      description={
        <>
          <p>{t('policyVersion.harder')}</p>
          <ul className="problem">
            {harder.map((path) => (
              <li key={path}>{nameOf(path)}</li>
            ))}
          </ul>
          <Button onClick={() => onLater(earliest)}>{t('policyVersion.thenAt', { instant: when })}</Button>
        </>
      }
    />
  );
}
